package org.homeroom.people.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeroom.base.shared.SearchWords;
import org.homeroom.base.shared.SearchWords.Word;

/** Names that may have been meant by what was typed, and the trigrams that lead to them; ADR 30. */
@ApplicationScoped
@Transactional
public class NearNames {
    /** How far a name is that is only spelt in another way, or has further parts, is less than this. */
    private static final int SAME = 2;
    /** Names that have most trigrams of a word, and are compared with it. */
    private static final int CANDIDATES = 200;
    private static final int AT_ONCE = 1000;
    /** So few people are compared with the names as quickly as it can be said where to look. */
    private static final int FEW = 10_000;
    private static final String SPELT = NameSearch.NAMES.stream().map("SELECT %s COLLATE utf8mb4_bin AS name FROM person"::formatted)
            .collect(Collectors.joining(" UNION ", "(", ") p"));
    @Inject
    EntityManager em;

    /** @param ofFew whether there are few people */
    public record Meant(SearchWords words, boolean ofFew) { }

    private record Names(List<SortedMap<Integer, List<String>>> byDistance, boolean ofFew) { }

    /**
     * The words with the names that each may have meant; two of them together may be one name. Empty if there are none for a word that can be
     * nothing but a name.
     */
    public Optional<Meant> nearly(String typed) {
        List<Word> words = SearchWords.of(typed).all();
        // Words, and behind them each with the next one.
        return together(words, of(Stream.concat(IntStream.range(0, words.size()).mapToObj(i -> meant(words, i, i)),
                IntStream.range(1, words.size()).mapToObj(i -> meant(words, i - 1, i))).toList()));
    }

    /** The words as they were typed, and names that are only spelt in another way. Asks for these if a letter of theirs may be written out, or plain. */
    public SearchWords exactly(String typed) {
        SearchWords words = SearchWords.of(typed);
        List<Set<String>> meant = words.all().stream().map(word -> Spelling.isWrittenOut(word.typed()) ? meant(List.of(word), 0, 0) : Set.<String>of()).toList();
        List<SortedMap<Integer, List<String>>> near = of(meant).byDistance;
        return SearchWords.exactly(IntStream.range(0, meant.size()).mapToObj(i -> new Word(words.all().get(i).typed(),
                near.get(i).headMap(SAME).values().stream().toList())).toList());
    }

    /** Names by how far they are from each word. */
    @SuppressWarnings("unchecked")
    private Names of(List<Set<String>> meant) {
        long people = 0;
        List<SortedMap<Integer, List<String>>> near = meant.stream().map(each -> (SortedMap<Integer, List<String>>) new TreeMap<Integer, List<String>>()).toList();
        List<Object> values = new ArrayList<>();
        String names = IntStream.range(0, meant.size()).filter(i -> !meant.get(i).isEmpty()).mapToObj(i -> {
            Set<String> grams = Spelling.grams(meant.get(i));
            values.addAll(grams);
            return "(SELECT " + i + " AS word, name, (SELECT MAX(id) FROM person) AS people FROM name_spelling WHERE gram IN (" + String.join(", ", Collections.nCopies(grams.size(), "?"))
                    + ") GROUP BY name ORDER BY COUNT(*) DESC, name LIMIT " + CANDIDATES + ")";
        }).collect(Collectors.joining(" UNION ALL "));
        if (!names.isEmpty()) {
            for (Object[] row : (List<Object[]>) NameSearch.bound(em.createNativeQuery(names), values).getResultList()) {
                int word = ((Number) row[0]).intValue();
                people = ((Number) row[2]).longValue();
                int distance = Spelling.distance(meant.get(word), Spelling.keys((String) row[1]));
                if (distance < Spelling.FAR) {
                    near.get(word).computeIfAbsent(distance, d -> new ArrayList<>()).add((String) row[1]);
                }
            }
        }
        return new Names(near, people < FEW);
    }

    private static Set<String> meant(List<Word> words, int from, int to) {
        List<Word> some = words.subList(from, to + 1);
        return some.stream().anyMatch(Word::isRare) ? Set.of() : Spelling.typed(some.stream().map(Word::typed).collect(Collectors.joining()));
    }

    private static Optional<Meant> together(List<Word> words, Names names) {
        List<SortedMap<Integer, List<String>>> near = names.byDistance;
        List<Word> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean pair = i + 1 < words.size() && least(near.get(words.size() + i)) < Math.max(least(near.get(i)), least(near.get(i + 1)));
            SortedMap<Integer, List<String>> meant = near.get(pair ? words.size() + i : i);
            String typed = words.get(i).typed() + (pair ? words.get(i + 1).typed() : "");
            found.add(new Word(typed, List.copyOf(meant.values())));
            i += pair ? 1 : 0;
        }
        return found.stream().anyMatch(word -> !word.near().isEmpty()) ? Optional.of(new Meant(SearchWords.nearly(found), names.ofFew)) : Optional.empty();
    }

    private static int least(SortedMap<Integer, List<String>> names) {
        return names.isEmpty() ? Spelling.FAR : names.firstKey();
    }

    /**
     * Adds names, some at a time, by which people cannot be found yet if they are typed in another way, whoever wrote them.
     *
     * @return whether there may be more
     */
    @SuppressWarnings("unchecked")
    public boolean learn() {
        List<String> names = em.createNativeQuery("SELECT p.name FROM " + SPELT + " LEFT JOIN name_spelling s ON s.gram = '' AND s.name = p.name"
                + " WHERE p.name IS NOT NULL AND s.name IS NULL LIMIT " + AT_ONCE).getResultList();
        NameSearch.write(em, "INSERT IGNORE INTO name_spelling (gram, name) VALUES %s", "(?, ?)", 2, names.stream().flatMap(name -> Stream.concat(Stream.of(""),
                Spelling.grams(Spelling.keys(name).keySet()).stream()).flatMap(gram -> Stream.<Object>of(gram, name))).toList());
        return names.size() == AT_ONCE;
    }

    /** Forgets names that nobody has any more. */
    public void forget() {
        em.createNativeQuery("DELETE s FROM name_spelling s LEFT JOIN " + SPELT + " ON p.name = s.name WHERE p.name IS NULL").executeUpdate();
    }
}
