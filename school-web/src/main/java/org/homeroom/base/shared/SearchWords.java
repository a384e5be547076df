package org.homeroom.base.shared;

import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What someone typed into a search box: every word has to be found, each in any of the columns. Case and accents are ignored,
 * following the database's collation.
 */
public final class SearchWords {
    private static final int MOST = 6;
    private final List<String> words;

    private SearchWords(List<String> words) {
        this.words = words;
    }

    public static SearchWords of(String query) {
        String text = query == null ? "" : query.replace(',', ' ').strip();
        return new SearchWords(text.isEmpty() ? List.of() : Arrays.stream(text.split("\\s+")).limit(MOST).toList());
    }

    /** Those that can be nothing but part of a name, and not of a number or an address. */
    public Stream<String> ofNames() {
        return words.stream().filter(word -> !isRare(word));
    }

    /** Whether one of them fits hardly anybody. */
    boolean areRare() {
        return words.stream().anyMatch(SearchWords::isRare);
    }

    private static boolean isRare(String word) {
        return word.contains("@") || word.chars().anyMatch(Character::isDigit);
    }

    /** What is like a text that contains the word, where the escape character is an exclamation mark. */
    public static String pattern(String word) {
        return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** A JPQL condition to put after a WHERE condition; empty if nothing was typed. */
    String and(Columns columns) {
        return each(word -> in(columns, word));
    }

    /**
     * The same if a word may also be found in other rows.
     *
     * @param rows   whether such a row exists, with {@code %s} for the condition on it
     * @param theirs the columns of those rows
     */
    String and(Columns columns, String rows, Columns theirs) {
        return each(word -> in(columns, word) + " OR " + rows.formatted("(" + in(theirs, word) + ")"));
    }

    private String each(IntFunction<String> condition) {
        return IntStream.range(0, words.size()).mapToObj(word -> " AND (" + condition.apply(word) + ")").collect(Collectors.joining());
    }

    private String in(Columns columns, int word) {
        return columns.of(words.get(word)).map(column -> column + " LIKE :word" + word + " ESCAPE '!'").collect(Collectors.joining(" OR "));
    }

    /** Sets the words on the queries. */
    void bind(Query... queries) {
        for (int word = 0; word < words.size(); word++) {
            for (Query query : queries) {
                query.setParameter("word" + word, pattern(words.get(word)));
            }
        }
    }

    /** Where words are looked for: all words in the names, some in further columns. */
    public static final class Columns {
        private final List<String> names;
        private String address;
        private String phone;

        public Columns(String... names) {
            this.names = List.of(names);
        }

        /** Searched only for words with an @: otherwise part of a name would match everyone with a certain mail provider. */
        public Columns address(String column) {
            address = column;
            return this;
        }

        /** A phone number, searched for words that can be part of one, however it is grouped. */
        public Columns phone(String column) {
            phone = column;
            return this;
        }

        private Stream<String> of(String word) {
            Stream.Builder<String> more = Stream.builder();
            if (address != null && word.contains("@")) {
                more.add(address);
            }
            if (phone != null && word.matches("[+(]*[0-9][0-9()/.-]*")) {
                more.add(phone).add("FUNCTION('REGEXP_REPLACE', " + phone + ", '[^0-9+]', '')");
            }
            return Stream.concat(names.stream(), more.build());
        }
    }
}
