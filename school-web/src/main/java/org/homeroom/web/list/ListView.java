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

/** The view of a list: its {@link Columns}, its state from the address, and the rows of a page, or one chunk after the other for an export. */
public abstract class ListView<R> implements View {
    /** Rows that an export reads at once. */
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

    /** A page of the list. The service that is asked checks the access. */
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

    /** Called when the page is asked for. */
    public void load() {
        slice = complete(read(list.request()));
    }

    /** Adds to a page what no export has. */
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

    /** How many rows there are on all pages. */
    public long getTotal() {
        return slice.total();
    }

    /** Key of the list's name, which is that of its page: {@code student_list.title} at {@code /student/list}. */
    public String getTitle() {
        return columns.address().substring(1).replace('/', '_') + ".title";
    }

    /** Whether rows are left out. */
    public boolean isNarrowed() {
        return list.isNarrowed();
    }

    /** How many rows a chip would show; null where nobody counts. */
    public Long count(Column.Choice choice) {
        return null;
    }

    /** The column that names a row. */
    public Column<R> getHead() {
        return shown.getFirst();
    }

    /** The columns after the first, as this person has chosen them. What the filters say of all rows is not among them. */
    public List<Column<R>> getShown() {
        return shown.subList(1, shown.size());
    }

    /** The columns that the list can be narrowed by with a chip. */
    public List<Column<R>> getChips() {
        return columns.all().stream().filter(column -> !column.choices().isEmpty()).toList();
    }

    /** How a column's cells are styled: by what they show, and whether a narrow page has room for them. */
    public String style(Column<R> column) {
        return (narrow.contains(column) ? "as-" : "second as-") + column.kind().name().toLowerCase(Locale.ROOT);
    }

    protected boolean isShown(Column.Kind kind) {
        return shown.stream().anyMatch(column -> column.kind() == kind);
    }

    /** The columns that one can choose from. */
    public List<Column<R>> getChoosable() {
        return columns.all().subList(1, columns.all().size());
    }

    public boolean isChosen(Column<R> column) {
        return chosen == null ? column.usual() : chosen.contains(column.key());
    }
}
