package org.homeroom.web.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.base.shared.SortKeys;

/**
 * A list, described once: its columns determine the page's headings and cells, sorting and filters, the columns to choose from,
 * and the export. The first column names a row and links to its page; it is always shown.
 */
public final class Columns<R> {
    private final String address;
    private final String first;
    private final Function<R, String> open;
    private final List<Column<R>> all;
    private final List<String> filters;
    private final SortKeys sorts;

    /**
     * @param address the list's page
     * @param unique  a column of the query that no two rows share
     * @param first   key of the default sort column; prefixed with a minus for descending
     * @param open    the page of a row
     */
    @SafeVarargs
    public Columns(String address, String unique, String first, Function<R, String> open, Column<R>... columns) {
        this.address = address;
        this.first = first;
        this.open = open;
        this.all = List.of(columns);
        this.filters = new ArrayList<>(all.stream().map(Column::filter).filter(Objects::nonNull).toList());
        this.sorts = new SortKeys(first.replace("-", ""),
                all.stream().filter(column -> column.sort() != null).collect(Collectors.toMap(Column::key, Column::sort)), unique);
    }

    /** Adds a parameter that narrows the list by something no column shows. */
    public Columns<R> filtered(String parameter) {
        filters.add(parameter);
        return this;
    }

    public String address() {
        return address;
    }

    public List<Column<R>> all() {
        return all;
    }

    public String open(R row) {
        return open.apply(row);
    }

    /** What a service may sort by. */
    public SortKeys sorts() {
        return sorts;
    }

    /** The state that an address describes. */
    public ListState state(Map<String, String> parameters) {
        return ListState.of(parameters, first, filters.toArray(String[]::new));
    }

    /** @param chosen keys of columns; null if none were chosen */
    List<Column<R>> shown(ListState list, Set<String> chosen) {
        Predicate<Column<R>> wanted = column -> column == all.getFirst() || (chosen == null ? column.usual() : chosen.contains(column.key()));
        return all.stream().filter(wanted).filter(column -> !column.isSaid(list)).toList();
    }

    /** Of the columns shown, those for which a narrow page has room. */
    Set<Column<R>> narrow(List<Column<R>> shown) {
        Stream<Column<R>> kept = shown.stream().anyMatch(Column::onPhone) ? shown.stream().skip(1).filter(Column::onPhone)
                : shown.stream().skip(1).limit(1);
        return Stream.concat(shown.stream().limit(1), kept).collect(Collectors.toSet());
    }

    List<Column<R>> exported() {
        return all.stream().flatMap(Column::inExport).toList();
    }
}
