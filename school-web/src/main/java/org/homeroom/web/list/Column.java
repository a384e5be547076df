package org.homeroom.web.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeroom.base.shared.Texts;

/**
 * A column of a list: its head, what it shows of a row and how, what it sorts and filters by, where it stands, and what an export has in its place.
 * Made once for a list, in its {@link Columns}.
 */
public final class Column<R> {
    /** How a value is shown, and which type it has in an export. */
    public enum Kind { TEXT, PHONE, DATE, TIME, NUMBER, COUNTRY, STATE, LINKS, PICTURE }

    private final String key;
    private final String head;
    private final Kind kind;
    private final Function<R, ?> value;
    private String sort;
    private String filter;
    private List<Choice> choices = List.of();
    private String none = "";
    private boolean usual = true;
    private boolean onPhone;
    private List<Column<R>> exported = List.of(this);
    private Function<R, String> avatar;

    private Column(Kind kind, String key, String head, Function<R, ?> value) {
        this.kind = kind;
        this.key = key;
        this.head = head;
        this.value = value;
    }

    /**
     * A column of words.
     *
     * @param key  small letters; stands in addresses
     * @param head key of its head
     */
    public static <R> Column<R> text(String key, String head, Function<R, String> value) {
        return new Column<>(Kind.TEXT, key, head, value);
    }

    public static <R> Column<R> phone(String key, String head, Function<R, String> value) {
        return new Column<>(Kind.PHONE, key, head, value);
    }

    public static <R> Column<R> date(String key, String head, Function<R, LocalDate> value) {
        return new Column<>(Kind.DATE, key, head, value);
    }

    public static <R> Column<R> time(String key, String head, Function<R, Instant> value) {
        return new Column<>(Kind.TIME, key, head, value);
    }

    public static <R> Column<R> number(String key, String head, Function<R, ? extends Number> value) {
        return new Column<>(Kind.NUMBER, key, head, value);
    }

    /** @param value an ISO 3166-1 code */
    public static <R> Column<R> country(String key, String head, Function<R, String> value) {
        return new Column<>(Kind.COUNTRY, key, head, value);
    }

    public static <R> Column<R> state(String key, String head, Function<R, Badge> value) {
        return new Column<>(Kind.STATE, key, head, value);
    }

    public static <R> Column<R> links(String key, String head, Function<R, List<Link>> value) {
        return new Column<>(Kind.LINKS, key, head, value);
    }

    /** Never exported. */
    public static <R> Column<R> picture(String key, String head, Function<R, Picture> value) {
        return new Column<R>(Kind.PICTURE, key, head, value).exportedAs(List.of());
    }

    /** @param by in JPQL; {@code %1$s} stands for the direction, and what has none always ascends */
    public Column<R> sorted(String by) {
        sort = by;
        return this;
    }

    /**
     * What a parameter of the address narrows the list by.
     *
     * @param offered as chips, the usual one first; none where the page has a field of its own for it
     */
    public Column<R> filtered(String parameter, Choice... offered) {
        filter = parameter;
        choices = List.of(offered);
        return this;
    }

    /** @param text key of what stands in an empty cell */
    public Column<R> orElse(String text) {
        none = text;
        return this;
    }

    /** Only for those who choose it. */
    public Column<R> byChoice() {
        usual = false;
        return this;
    }

    /** Stays on a narrow page, where there is room for two or three. */
    public Column<R> onPhone() {
        onPhone = true;
        return this;
    }

    /** With someone's initials before it. */
    public Column<R> avatar(Function<R, String> name) {
        avatar = name;
        return this;
    }

    /** What an export has in its place. */
    public Column<R> exportedAs(List<Column<R>> columns) {
        exported = columns;
        return this;
    }

    public String key() {
        return key;
    }

    public String head() {
        return head;
    }

    public Kind kind() {
        return kind;
    }

    /** What it shows of a row; may be null. */
    public Object value(R row) {
        return value.apply(row);
    }

    /** Whose initials stand before it; null for nobody's. */
    public String initials(R row) {
        return avatar == null ? null : avatar.apply(row);
    }

    public boolean hasInitials() {
        return avatar != null;
    }

    public boolean sortable() {
        return sort != null;
    }

    /** The parameter that narrows by it; null where none does. */
    public String filter() {
        return filter;
    }

    public List<Choice> choices() {
        return choices;
    }

    /** Key of what stands in an empty cell; empty for nothing. */
    public String none() {
        return none;
    }

    boolean usual() {
        return usual;
    }

    boolean staysOnPhone() {
        return onPhone;
    }

    String sort() {
        return sort;
    }

    List<Column<R>> exported() {
        return exported;
    }

    /** Whether all rows of a list would say the same here, as the list is narrowed to it. */
    boolean isSaid(ListState list) {
        return kind == Kind.STATE && !choices.isEmpty() && choices.stream().filter(choice -> choice.value().equals(list.filter(filter))).findFirst()
                .orElse(choices.getFirst()).narrows();
    }

    /** The value as a cell of an export: a text, a number, a day, a day with its time, or null. */
    Object cell(R row, Locale locale, ZoneId zone) {
        Object cell = value.apply(row);
        return cell == null ? null : switch (kind) {
            case TEXT, PHONE, DATE, NUMBER, PICTURE -> cell;
            case TIME -> LocalDateTime.ofInstant((Instant) cell, zone).truncatedTo(ChronoUnit.MINUTES);
            case COUNTRY -> Locale.of("", (String) cell).getDisplayCountry(locale);
            case STATE -> Texts.get(locale, ((Badge) cell).text());
            case LINKS -> ((List<?>) cell).stream().map(link -> ((Link) link).label()).collect(Collectors.joining("; "));
        };
    }
}
