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
 * A list, described once: from its columns come the heads and cells of its page, what it can be sorted and narrowed by, what may be chosen,
 * and its export. The first column names a row and leads to its page; it is always there.
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
     * @param first   key of the column that the list is sorted by at first; with a minus before it, downwards
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

    /** A parameter that narrows the list by what no column shows. */
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

    /** The page of a row. */
    public String open(R row) {
        return open.apply(row);
    }

    /** What a service sorts by. */
    public SortKeys sorts() {
        return sorts;
    }

    /** The list that an address describes. */
    public ListState state(Map<String, String> parameters) {
        return ListState.of(parameters, first, filters.toArray(String[]::new));
    }

    /** @param chosen keys of columns; null where nothing was chosen */
    List<Column<R>> shown(ListState list, Set<String> chosen) {
        Predicate<Column<R>> wanted = column -> column == all.getFirst() || (chosen == null ? column.usual() : chosen.contains(column.key()));
        return all.stream().filter(wanted).filter(column -> !column.isSaid(list)).toList();
    }

    /** Of those that are shown, the ones for which a narrow page has room. */
    Set<Column<R>> narrow(List<Column<R>> shown) {
        Stream<Column<R>> kept = shown.stream().anyMatch(Column::onPhone) ? shown.stream().skip(1).filter(Column::onPhone)
                : shown.stream().skip(1).limit(1);
        return Stream.concat(shown.stream().limit(1), kept).collect(Collectors.toSet());
    }

    List<Column<R>> exported() {
        return all.stream().flatMap(Column::inExport).toList();
    }
}
