package org.homeroom.base.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of a list, always queried in the same way: one statement for the rows and one to count them, omitted if the rows
 * themselves show how many there are. It selects records and never entities, so there is no fetch join for paging to cut through.
 *
 * <p>What a page costs must not grow with the school. So rows are counted without the joins that no condition needs; a long list
 * is read {@linkplain #along along an index} and not sorted; and far pages of it find their ids first, and join only those.
 */
public final class ListQuery<R> {
    /** A count of so many rows is remembered for a while. */
    private static final int LARGE = 5000;
    /** Pages from this row on find their ids first: for earlier ones a statement more costs as much as it saves. */
    private static final int FAR = 500;
    /** More ids than this do not go into a query. */
    private static final int MOST_IDS = 200;
    private static final Pattern JOINS = Pattern.compile("\\s+(?=LEFT JOIN )|(?<!LEFT)\\s+(?=JOIN )");
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");
    private final EntityManager em;
    private final Class<R> row;
    private final String select;
    private final String listed;
    private final List<String> from;
    private final StringBuilder where = new StringBuilder(" WHERE 1 = 1");
    private final Map<String, Object> values = new HashMap<>();
    private final List<Consumer<Query>> parameters = new ArrayList<>();
    private String along;
    private boolean few;
    private Lookup lookup;
    private SearchWords words = SearchWords.of("");
    private Function<SearchWords, String> searched = typed -> "";
    private SearchWords.Columns ranked;
    private Optional<List<Long>> found = Optional.empty();
    private boolean nearly;

    /**
     * @param row    the record of a row, or {@code Object[]}
     * @param select its components in order, in JPQL
     * @param from   {@code FROM} with all joins; its first entity is the one listed and counted, and for each of these a join finds
     *               exactly one row, or a left join at most one
     */
    public ListQuery(EntityManager em, Class<R> row, String select, String from) {
        this.em = em;
        this.row = row;
        this.select = row.isArray() ? select : "NEW " + row.getName() + "(" + select + ")";
        this.from = List.of(JOINS.split(from.strip()));
        this.listed = this.from.getFirst().split(" ")[2];
    }

    /**
     * A list so long that it must not be sorted: where nothing but a {@link #where(String)} narrows it, its rows are read in the order
     * of an index, either of its own table or of the first one that it joins.
     *
     * @param first the first join turned round, beginning with the entity that it joins: {@code Person p LEFT JOIN Student s ON s.person = p}
     */
    public ListQuery<R> along(String first) {
        along = first;
        return this;
    }

    /** Narrows the list by something that holds for a good part of its rows. */
    public ListQuery<R> where(String condition) {
        where.append(" AND ").append(condition);
        return this;
    }

    /** Narrows the list to few of its rows, with which the database may begin. */
    public ListQuery<R> narrow(String condition) {
        few = true;
        return where(condition);
    }

    /**
     * Narrows the list to few of its rows, with which the database may begin, unless the condition always holds.
     *
     * @param binds sets the condition's parameters on a query, as a restriction does
     */
    public ListQuery<R> where(String condition, Consumer<Query> binds) {
        parameters.add(binds);
        few |= !"1 = 1".equals(condition);
        return where(condition);
    }

    public ListQuery<R> with(String parameter, Object value) {
        values.put(parameter, value);
        return this;
    }

    /**
     * Says where to look for what is searched, and how to try once more if nothing is called that. Only rows for which all conditions hold
     * are found either way.
     */
    public ListQuery<R> by(Lookup where) {
        lookup = where;
        found = where.rows();
        return this;
    }

    /** Narrows the list to what was typed. */
    public ListQuery<R> search(String typed, SearchWords.Columns columns) {
        return search(typed, columns, each -> each.and(columns));
    }

    /**
     * The same if a word may also be found in other rows.
     *
     * @param rows   whether such a row exists, with {@code %s} for the condition on it
     * @param theirs the columns of those rows
     * @param binds  sets the parameters of {@code rows} on a query
     */
    public ListQuery<R> search(String typed, SearchWords.Columns columns, String rows, SearchWords.Columns theirs, Consumer<Query> binds) {
        search(typed, columns, each -> each.and(columns, rows, theirs));
        if (!words.all().isEmpty()) {
            parameters.add(binds);
        }
        return this;
    }

    private ListQuery<R> search(String typed, SearchWords.Columns columns, Function<SearchWords, String> condition) {
        words = lookup == null ? SearchWords.of(typed) : lookup.words();
        searched = condition;
        ranked = columns;
        return this;
    }

    /** Whether there is something to try once more. */
    private boolean turnsToWhatIsNear() {
        Optional<Lookup> near = lookup == null ? Optional.empty() : lookup.nearly();
        near.ifPresent(meant -> {
            by(meant);
            words = meant.words();
            nearly = true;
        });
        return near.isPresent();
    }

    public Slice<R> page(PageRequest page, SortKeys sorts) {
        List<R> rows = read(page, sorts);
        boolean last = rows.size() < page.size() && (page.page() == 1 || !rows.isEmpty());
        long total = last ? page.offset() + rows.size() : count();
        return total == 0 && turnsToWhatIsNear() ? page(page, sorts) : new Slice<>(rows, total, nearly && total > 0);
    }

    /** The rows of a page, for a list that is counted in another way. */
    public List<R> rows(PageRequest page, SortKeys sorts) {
        List<R> rows = read(page, sorts);
        return rows.isEmpty() && page.page() == 1 && turnsToWhatIsNear() ? read(page, sorts) : rows;
    }

    private boolean isKnownToBeEmpty() {
        return found.isPresent() && found.get().isEmpty();
    }

    private List<R> read(PageRequest page, SortKeys sorts) {
        if (isKnownToBeEmpty()) {
            return List.of();
        }
        Set<String> indexed = along == null ? Set.of() : Set.of(listed, first());
        String rank = nearly ? words.rank(ranked) : "";
        String order = sorts.orderBy(page, indexed).replaceFirst("(?<= ORDER BY )", Matcher.quoteReplacement(rank.isEmpty() ? "" : rank + ", "));
        String direct = few || found.isPresent() || words.areRare() ? "" : sorts.along(page).filter(indexed::contains).orElse("");
        String ids = joined(where() + order, direct);
        String all = joined(null, direct);
        if (direct.isEmpty() || page.offset() < FAR || page.size() > MOST_IDS || ids.equals(all)) {
            return paged(query("SELECT " + select + all + conditions(direct) + order, row), page, direct);
        }
        List<Object> far = paged(query("SELECT " + listed + ".id" + ids + conditions(direct) + order, Object.class), page, direct);
        return far.isEmpty() ? List.of() : query("SELECT " + select + joined(null, "") + " WHERE " + listed + ".id IN :ids" + order, row)
                .setParameter("ids", far).getResultList();
    }

    private static <Q> List<Q> paged(TypedQuery<Q> query, PageRequest page, String direct) {
        if (!direct.isEmpty()) {
            // Left to itself, MariaDB joins everything and sorts, however few rows are wanted.
            query.setHint("eclipselink.sql.hint", "STRAIGHT_JOIN");
        }
        return query.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
    }

    /** How many there are of each kind. */
    public List<Object[]> counts(String kind) {
        return query("SELECT " + kind + ", COUNT(" + listed + ")" + joined(where() + kind, "") + where() + " GROUP BY " + kind, Object[].class).getResultList();
    }

    private long count() {
        if (isKnownToBeEmpty()) {
            return 0;
        }
        TypedQuery<Long> query = query("SELECT COUNT(" + listed + ")" + joined(where(), "") + where(), Long.class);
        Map<String, Object> key = new TreeMap<>(Map.of("", joined(where(), "") + where()));
        query.getParameters().forEach(parameter -> key.put(parameter.getName(), query.getParameterValue(parameter)));
        return Remembered.<Long>find(key).orElseGet(() -> {
            Long total = query.getSingleResult();
            return Remembered.keep(key, total, total > LARGE);
        });
    }

    private String where() {
        return where + (found.isPresent() ? " AND " + listed + ".id IN :found" : "") + searched.apply(words);
    }

    /** The alias of the entity of the first join. */
    private String first() {
        return along.split(" ")[1];
    }

    private String conditions(String direct) {
        return !direct.isEmpty() && direct.equals(first()) ? where() + " AND " + listed + ".id IS NOT NULL" : where();
    }

    /**
     * @param used   the parts of the query that name what was joined; null for all joins
     * @param direct the alias along whose index rows are read; empty if the database decides
     */
    private String joined(String used, String direct) {
        List<String> joins = new ArrayList<>();
        String names = used;
        for (int i = from.size() - 1; i > 0; i--) {
            String join = from.get(i);
            String alias = join.replace("LEFT ", "").split(" ")[2];
            if (used == null || join.contains(", ") || Pattern.compile("(?<![:.\\w])" + alias + "\\b").matcher(names).find()) {
                joins.addFirst(join);
                names += join;
            }
        }
        boolean turned = !direct.isEmpty() && direct.equals(first());
        return " " + (turned ? "FROM " + along : from.getFirst()) + joins.stream().skip(turned ? 1 : 0).map(join -> " " + join).reduce("", String::concat);
    }

    private <Q> TypedQuery<Q> query(String jpql, Class<Q> type) {
        TypedQuery<Q> query = em.createQuery(jpql, type);
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(words.values());
        found.ifPresent(ids -> all.put("found", ids));
        Set<String> named = PARAMETER.matcher(jpql).results().map(name -> name.group(1)).collect(Collectors.toSet());
        all.keySet().retainAll(named);
        all.forEach(query::setParameter);
        if (jpql.contains(where())) {
            parameters.forEach(each -> each.accept(query));
        }
        return query;
    }
}
