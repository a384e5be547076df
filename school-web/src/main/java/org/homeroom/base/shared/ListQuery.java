package org.homeroom.base.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A page of a list, always queried in the same way: one statement for the rows and one to count them, omitted if the rows
 * themselves show how many there are. It selects records and never entities, so there is no fetch join for paging to cut through.
 */
public final class ListQuery<R> {
    private final EntityManager em;
    private final Class<R> row;
    private final String select;
    private final String from;
    private final StringBuilder where = new StringBuilder(" WHERE 1 = 1");
    private final List<Consumer<Query>> parameters = new ArrayList<>();

    /**
     * @param row    the record of a row, or {@code Object[]}
     * @param select its components in order, in JPQL
     * @param from   {@code FROM} with all joins; its first entity is the one listed and counted
     */
    public ListQuery(EntityManager em, Class<R> row, String select, String from) {
        this.em = em;
        this.row = row;
        this.select = row.isArray() ? select : "NEW " + row.getName() + "(" + select + ")";
        this.from = " " + from.strip();
    }

    public ListQuery<R> where(String condition) {
        where.append(" AND ").append(condition);
        return this;
    }

    /** @param binds sets the condition's parameters on a query, as a restriction does */
    public ListQuery<R> where(String condition, Consumer<Query> binds) {
        parameters.add(binds);
        return where(condition);
    }

    public ListQuery<R> with(String parameter, Object value) {
        parameters.add(query -> query.setParameter(parameter, value));
        return this;
    }

    /** Narrows the list to what was typed. */
    public ListQuery<R> search(String typed, SearchWords.Columns columns) {
        return search(typed, words -> words.and(columns));
    }

    /**
     * The same if a word may also be found in other rows.
     *
     * @param rows   whether such a row exists, with {@code %s} for the condition on it
     * @param theirs the columns of those rows
     * @param binds  sets the parameters of {@code rows} on a query
     */
    public ListQuery<R> search(String typed, SearchWords.Columns columns, String rows, SearchWords.Columns theirs, Consumer<Query> binds) {
        int before = where.length();
        search(typed, words -> words.and(columns, rows, theirs));
        if (where.length() > before) {
            parameters.add(binds);
        }
        return this;
    }

    private ListQuery<R> search(String typed, Function<SearchWords, String> condition) {
        SearchWords words = SearchWords.of(typed);
        where.append(condition.apply(words));
        parameters.add(words::bind);
        return this;
    }

    public Slice<R> page(PageRequest page, SortKeys sorts) {
        List<R> rows = rows(page, sorts);
        boolean last = rows.size() < page.size() && (page.page() == 1 || !rows.isEmpty());
        return new Slice<>(rows, last ? page.offset() + rows.size() : count());
    }

    /** The rows of a page, for a list that is counted in another way. */
    public List<R> rows(PageRequest page, SortKeys sorts) {
        return bound(em.createQuery("SELECT " + select + from + where + sorts.orderBy(page), row))
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
    }

    /** How many there are of each kind. */
    public List<Object[]> counts(String kind) {
        return bound(em.createQuery("SELECT " + kind + ", COUNT(" + listed() + ")" + from + where + " GROUP BY " + kind, Object[].class)).getResultList();
    }

    private long count() {
        return bound(em.createQuery("SELECT COUNT(" + listed() + ")" + from + where, Long.class)).getSingleResult();
    }

    private String listed() {
        return from.split("\\s+")[3];
    }

    private <Q> TypedQuery<Q> bound(TypedQuery<Q> query) {
        parameters.forEach(each -> each.accept(query));
        return query;
    }
}
