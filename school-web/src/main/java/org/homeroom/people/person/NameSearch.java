package org.homeroom.people.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeroom.base.shared.Lookup;
import org.homeroom.base.shared.SearchWords;

/**
 * Finds people by parts of their names, however many there are: trigrams lead to names, and an index from names to people. It
 * only says where to look: a list's own conditions decide who is shown, and to whom.
 */
@ApplicationScoped
@Transactional
public class NameSearch {
    /** A list of more is as quickly read along its index. */
    private static final int MOST = 800;
    /** Of those who are called nearly what was typed: among all others each name would have to be compared with many. */
    private static final int MOST_NEARLY = 4000;
    /** Trigrams by which a word is looked for; the rest of it is compared. */
    private static final int GRAMS = 4;
    private static final int AT_ONCE = 2000;
    static final List<String> NAMES = List.of("family_name", "given_name", "called");
    private static final int ROWS_AT_ONCE = 500;
    private static final Source PERSONS = new Source("person", "id", NAMES, List.of("id FROM person WHERE unlearnt = TRUE"));
    private static final Rows ANYWHERE = new Rows("");
    @Inject
    EntityManager em;
    @Inject
    NearNames near;
    @Inject
    Instance<NameTable> tables;

    /**
     * A table that leads from names to ids, in SQL: in code, never input.
     *
     * @param columns of names, each with an index
     * @param unlearnt whom it may not lead to yet, and who are looked at one by one: {@code id FROM person WHERE unlearnt = TRUE}
     */
    public record Source(String table, String id, List<String> columns, List<String> unlearnt) { }

    /**
     * Where the rows of a list are, from {@code w}, which has the {@code id}s of a source, as a rule persons'.
     *
     * @param joins outer joins, in SQL: {@code LEFT JOIN student s ON s.person_id = w.id}
     * @param ids   columns with ids of rows, each of which may be null: {@code s.id}
     */
    public record Rows(Source source, String joins, String... ids) {
        public Rows(String joins, String... ids) {
            this(PERSONS, joins, ids);
        }

        private String id() {
            return IntStream.range(0, ids.length).mapToObj(i -> " WHEN " + i + " THEN " + ids[i]).collect(Collectors.joining("", "CASE o.which", " END"));
        }

        private String which() {
            return IntStream.range(0, ids.length).mapToObj(i -> "SELECT " + i + " AS which").collect(Collectors.joining(" UNION ALL "));
        }
    }

    /** Looks for rows by what was typed: each word by any person of a row. */
    public Lookup lookup(String typed, Rows rows) {
        SearchWords words = near.exactly(typed);
        return new Found(words, () -> find(words, rows), () -> near.nearly(typed).<Lookup>map(meant -> new Found(meant.words(),
                () -> meant.ofFew() ? Optional.empty() : findNearly(meant.words(), rows), Optional::empty)));
    }

    private record Found(SearchWords words, Supplier<Optional<List<Long>>> where, Supplier<Optional<Lookup>> next) implements Lookup {
        @Override
        public Optional<List<Long>> rows() {
            return where.get();
        }

        @Override
        public Optional<Lookup> nearly() {
            return next.get();
        }
    }

    /** The same for lists so short that it need not be said where to look. */
    public Lookup lookup(String typed) {
        return lookup(typed, ANYWHERE);
    }

    /** The ids of all rows that may be found by what was typed; empty if it says too little about names, or fits too many. */
    Optional<List<Long>> find(SearchWords typed, Rows rows) {
        List<SearchWords.Word> words = typed.all().stream().filter(word -> !word.isRare() && !Grams.of(word.typed()).isEmpty()).toList();
        if (words.isEmpty() || rows == ANYWHERE) {
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        // Each word is a bit: what has the names is joined to the rows once for all words, as that costs more than finding it.
        String names = IntStream.range(0, words.size()).mapToObj(i -> names(1 << i, words.get(i), values)).collect(Collectors.joining(" UNION ALL "));
        int all = (1 << words.size()) - 1;
        Source source = rows.source;
        String called = source.columns.stream().map(column -> "SELECT STRAIGHT_JOIN n.word, p." + source.id + " FROM n JOIN " + source.table
                + " p ON p." + column + " = n.name").collect(Collectors.joining(" UNION ALL "));
        return rows("n AS (" + names + "), ", called, all, MOST, rows, values);
    }

    private Optional<List<Long>> findNearly(SearchWords nearly, Rows rows) {
        List<List<String>> meant = nearly.all().stream().filter(word -> !word.isRare()).map(SearchWords.Word::names).toList();
        if (rows == ANYWHERE || meant.stream().anyMatch(List::isEmpty)) {
            return rows == ANYWHERE ? Optional.empty() : Optional.of(List.of());
        }
        List<Object> values = new ArrayList<>();
        Source source = rows.source;
        String called = IntStream.range(0, meant.size()).boxed().flatMap(i -> source.columns.stream().map(column -> {
            values.addAll(meant.get(i));
            return "SELECT " + (1 << i) + ", " + source.id + " FROM " + source.table + " WHERE " + column
                    + " IN (" + String.join(", ", Collections.nCopies(meant.get(i).size(), "?")) + ")";
        })).collect(Collectors.joining(" UNION ALL "));
        return rows("", called, (1 << meant.size()) - 1, MOST_NEARLY, rows, values);
    }

    /** The rows that have all words by what is called them, or is unlearnt. */
    @SuppressWarnings("unchecked")
    private Optional<List<Long>> rows(String names, String called, int all, int most, Rows rows, List<Object> values) {
        String unlearnt = rows.source.unlearnt.stream().map(from -> " UNION ALL SELECT STRAIGHT_JOIN " + all + ", " + from).collect(Collectors.joining());
        Query query = em.createNativeQuery("WITH " + names + "w (word, id) AS (" + called + unlearnt + ") SELECT STRAIGHT_JOIN " + rows.id() + " AS found FROM w "
                + rows.joins() + " JOIN (" + rows.which() + ") o WHERE " + rows.id() + " IS NOT NULL GROUP BY found HAVING BIT_OR(w.word) = " + all + " LIMIT " + (most + 1));
        List<Number> found = bound(query, values).getResultList();
        return found.size() > most ? Optional.empty() : Optional.of(found.stream().map(Number::longValue).toList());
    }

    /** The names in which a word is, and those that are its other spellings. */
    private static String names(int bit, SearchWords.Word word, List<Object> values) {
        List<String> all = List.copyOf(Grams.of(word.typed()));
        List<String> grams = IntStream.range(0, Math.min(GRAMS, all.size())).mapToObj(i -> all.get(i * all.size() / Math.min(GRAMS, all.size()))).toList();
        String joins = IntStream.range(1, grams.size()).mapToObj(" JOIN name_gram g%1$d ON g%1$d.name = g0.name AND g%1$d.gram = ?"::formatted)
                .collect(Collectors.joining());
        values.addAll(grams.subList(1, grams.size()));
        values.addAll(List.of(grams.getFirst(), SearchWords.pattern(word.typed())));
        values.addAll(word.names());
        return "SELECT " + bit + " AS word, g0.name FROM name_gram g0" + joins + " WHERE g0.gram = ? AND g0.name LIKE ? ESCAPE '!'"
                + (" UNION ALL SELECT " + bit + ", ?").repeat(word.names().size());
    }

    /**
     * Adds the names of persons who cannot be found by them yet, some at a time; and has other rooms add to their tables.
     *
     * @return whether there may be more
     */
    @SuppressWarnings("unchecked")
    public boolean learn() {
        List<Object[]> persons = em.createNativeQuery("SELECT id, given_name, called, family_name FROM person WHERE unlearnt = TRUE ORDER BY id LIMIT "
                + AT_ONCE + " FOR UPDATE SKIP LOCKED").getResultList();
        Set<String> names = persons.stream().flatMap(person -> Stream.of(person[1], person[2], person[3])).filter(Objects::nonNull)
                .map(String.class::cast).collect(Collectors.toCollection(TreeSet::new));
        List<Object> grams = new ArrayList<>();
        names.forEach(name -> Grams.of(name).forEach(gram -> grams.addAll(List.of(gram, name))));
        write(em, "INSERT IGNORE INTO name_gram (gram, name) VALUES %s", "(?, ?)", 2, grams);
        List<Object> ids = persons.stream().map(person -> person[0]).toList();
        boolean more = tables.stream().map(table -> table.learn(ids)).reduce(persons.size() == AT_ONCE, Boolean::logicalOr);
        write(em, "UPDATE person SET learnt_by = CONCAT_WS(' ', given_name, called, family_name) WHERE id IN (%s)", "?", 1, ids);
        return more;
    }

    /** Writes some rows after the other, as MariaDB makes a table of a list of thousand values, and then reads all rows. */
    public static void write(EntityManager em, String sql, String row, int columns, List<?> values) {
        for (int i = 0; i < values.size(); i += ROWS_AT_ONCE * columns) {
            List<?> some = values.subList(i, Math.min(values.size(), i + ROWS_AT_ONCE * columns));
            bound(em.createNativeQuery(sql.formatted(String.join(", ", Collections.nCopies(some.size() / columns, row)))), some).executeUpdate();
        }
    }

    /** Forgets names that nobody has any more. */
    public void forget() {
        em.createNativeQuery("DELETE FROM name_gram WHERE " + NAMES.stream()
                .map("NOT EXISTS (SELECT 1 FROM person p WHERE p.%s = name_gram.name)"::formatted).collect(Collectors.joining(" AND "))).executeUpdate();
        tables.forEach(NameTable::forget);
    }

    static Query bound(Query query, Collection<?> values) {
        int i = 0;
        for (Object value : values) {
            query.setParameter(++i, value);
        }
        return query;
    }
}
