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
import java.util.stream.Stream;
import org.homeroom.base.shared.Texts;

/**
 * A column of a list, as one of its {@link Columns}.
 *
 * @param kind     how a value is shown, and its type in an export
 * @param key      in lower case; appears in addresses
 * @param head     text key of its heading
 * @param value    what it shows of a row; may return null
 * @param sort     what it sorts by; null if it cannot be sorted
 * @param filter   the parameter that narrows the list by it; null if there is none
 * @param choices  chips to narrow the list by, the default first; empty if the page has a field for that
 * @param none     text key shown in an empty cell; empty for nothing
 * @param usual    whether it is shown by default
 * @param onPhone  whether it stays on a narrow page, which has room for two or three
 * @param avatar   whose initials come before the value; null for nobody's
 * @param exported what an export has instead; null for the same
 */
public record Column<R>(Kind kind, String key, String head, Function<R, ?> value, String sort, String filter, List<Choice> choices, String none,
                        boolean usual, boolean onPhone, Function<R, String> avatar, List<Column<R>> exported) {
    public enum Kind { TEXT, PHONE, DATE, TIME, NUMBER, COUNTRY, STATE, LINKS, PICTURE }

    /** A state in words, by text key, with a colour: good, warning, danger or neutral. */
    public record Badge(String kind, String text) {
    }

    public record Link(String path, String label) {
    }

    /** A photo by its key in the store, and what is in its place until it has loaded. */
    public record Picture(String object, String placeholder) {
    }

    /** A chip: its value in the address, and its text key. */
    public record Choice(String value, String text) {
        /** The chip that does not narrow the list. */
        public static Choice all(String value) {
            return new Choice(value, "list.all");
        }

        boolean narrows() {
            return !"list.all".equals(text);
        }
    }

    private Column(Kind kind, String key, String head, Function<R, ?> value) {
        this(kind, key, head, value, null, null, List.of(), "", true, false, null, null);
    }

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

    /** By ISO 3166-1 code. */
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

    /** @param by in JPQL; {@code %1$s} stands for the direction, and what lacks it always ascends */
    public Column<R> sorted(String by) {
        return new Column<>(kind, key, head, value, by, filter, choices, none, usual, onPhone, avatar, exported);
    }

    public Column<R> filtered(String parameter, Choice... chips) {
        return new Column<>(kind, key, head, value, sort, parameter, List.of(chips), none, usual, onPhone, avatar, exported);
    }

    public Column<R> orElse(String text) {
        return new Column<>(kind, key, head, value, sort, filter, choices, text, usual, onPhone, avatar, exported);
    }

    /** Shown only to those who choose it. */
    public Column<R> byChoice() {
        return new Column<>(kind, key, head, value, sort, filter, choices, none, false, onPhone, avatar, exported);
    }

    /** Stays on a narrow page. */
    public Column<R> first() {
        return new Column<>(kind, key, head, value, sort, filter, choices, none, usual, true, avatar, exported);
    }

    public Column<R> avatarOf(Function<R, String> name) {
        return new Column<>(kind, key, head, value, sort, filter, choices, none, usual, onPhone, name, exported);
    }

    public Column<R> exportedAs(List<Column<R>> columns) {
        return new Column<>(kind, key, head, value, sort, filter, choices, none, usual, onPhone, avatar, columns);
    }

    /** Whether the list is narrowed so that all its rows would say the same here. */
    boolean isSaid(ListState list) {
        return kind == Kind.STATE && !choices.isEmpty() && choices.stream().filter(choice -> choice.value().equals(list.filter(filter))).findFirst()
                .orElse(choices.getFirst()).narrows();
    }

    Stream<Column<R>> inExport() {
        return exported == null ? Stream.of(this) : exported.stream();
    }

    /** The value as a cell of an export: a text, a number, a date, a date with time, or null. */
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
