package org.homeroom.shared;

import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What someone typed into a search box: every word has to be found, each in any of the columns. Case and accents do not
 * matter, as the database's collation has it.
 */
public final class SearchWords {
    private static final int MOST = 6;
    private final List<String> patterns;

    private SearchWords(List<String> patterns) {
        this.patterns = patterns;
    }

    public static SearchWords of(String query) {
        String text = query == null ? "" : query.replace(',', ' ').strip();
        return new SearchWords(text.isEmpty() ? List.of() : Arrays.stream(text.split("\\s+")).limit(MOST)
                .map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%").toList());
    }

    /**
     * A condition in JPQL, to be put after a WHERE condition; empty where nothing was typed.
     *
     * @param columns paths such as {@code p.familyName}
     */
    public String and(String... columns) {
        return IntStream.range(0, patterns.size()).mapToObj(word -> Arrays.stream(columns)
                        .map(column -> column + " LIKE :word" + word + " ESCAPE '!'").collect(Collectors.joining(" OR ", " AND (", ")")))
                .collect(Collectors.joining());
    }

    /** Gives the query the words. */
    public void bind(Query query) {
        for (int word = 0; word < patterns.size(); word++) {
            query.setParameter("word" + word, patterns.get(word));
        }
    }
}
