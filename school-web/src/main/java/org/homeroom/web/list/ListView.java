package org.homeroom.web.list;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.Slice;
import org.homeroom.web.page.Preference;
import org.homeroom.web.page.View;

/** A list: its {@link Columns}, its state from the address, and the rows of a page, or chunk by chunk for an export. */
public abstract class ListView<R> implements View {
    /** Rows that an export reads at a time. */
    static final int CHUNK = 2000;
    @Inject
    HttpServletRequest request;
    private final Columns<R> columns;
    protected ListState list;
    private List<Column<R>> shown;
    private Set<Column<R>> narrow;
    private Set<String> chosen;
    private Slice<R> slice = Slice.empty();

    protected ListView(Columns<R> columns) {
        this.columns = columns;
    }

    /** Reads a page of the list from a service, which checks the access. */
    protected abstract Slice<R> read(PageRequest page);

    @PostConstruct
    void begin() {
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        list = columns.state(parameters);
        chosen = Preference.of(request, Preference.COLUMNS).filter(value -> !Preference.USUAL.equals(value))
                .map(value -> Set.copyOf(List.of(value.split("-")))).orElse(null);
        shown = columns.shown(list, chosen);
        narrow = columns.narrow(shown);
    }

    public void load() {
        slice = complete(read(list.request()));
    }

    /** Adds what pages have and exports do not. */
    protected Slice<R> complete(Slice<R> rows) {
        return rows;
    }

    /** Rows for an export; the last chunk is shorter than {@link #CHUNK}. */
    public List<R> chunk(int number) {
        return read(list.request().part(number, CHUNK)).rows();
    }

    public Columns<R> getColumns() {
        return columns;
    }

    public List<R> getRows() {
        return slice.rows();
    }

    /** Rows on all pages. */
    public long getTotal() {
        return slice.total();
    }

    /** Whether nothing is called what was typed, and the rows are called nearly that. */
    public boolean isNearly() {
        return slice.nearly();
    }

    /** Text key of the list's name: {@code student_list.title} at {@code /student/list}. */
    public String getTitle() {
        return columns.address().substring(1).replace('/', '_') + ".title";
    }

    public boolean isNarrowed() {
        return list.isNarrowed();
    }

    /** Whether the reader has so few rows, and all of them their own, that search, filters and export would be in the way. */
    public boolean isFew() {
        return false;
    }

    /** Rows that a chip would show; null if they are not counted. */
    public Long count(Column.Choice choice) {
        return null;
    }

    /** The column that identifies a row. */
    public Column<R> getHead() {
        return shown.getFirst();
    }

    /** The columns after the first, as chosen, without those whose value a filter fixes for all rows. */
    public List<Column<R>> getShown() {
        return shown.subList(1, shown.size());
    }

    /** The columns with filter chips. */
    public List<Column<R>> getChips() {
        return columns.all().stream().filter(column -> !column.choices().isEmpty()).toList();
    }

    /** A column's style classes: by what it shows, and whether a narrow page has room for it. */
    public String style(Column<R> column) {
        return (narrow.contains(column) ? "as-" : "second as-") + column.kind().name().toLowerCase(Locale.ROOT);
    }

    protected boolean isShown(Column.Kind kind) {
        return shown.stream().anyMatch(column -> column.kind() == kind);
    }

    public List<Column<R>> getChoosable() {
        return columns.all().subList(1, columns.all().size());
    }

    public boolean isChosen(Column<R> column) {
        return chosen == null ? column.usual() : chosen.contains(column.key());
    }
}
