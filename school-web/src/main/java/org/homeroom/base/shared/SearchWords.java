package org.homeroom.base.shared;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final List<Word> words;
    private final boolean exact;

    private SearchWords(List<Word> words, boolean exact) {
        this.words = words;
        this.exact = exact;
    }

    public static SearchWords of(String query) {
        String text = query == null ? "" : TypedDays.marked(query.replace(',', ' ')).strip();
        return new SearchWords(text.isEmpty() ? List.of() : Arrays.stream(text.split("\\s+")).limit(MOST).map(word -> new Word(word, List.of())).toList(), true);
    }

    /** Words that may be in a name, or any of the names that are only spelt in another way. */
    public static SearchWords exactly(List<Word> words) {
        return new SearchWords(words, true);
    }

    /** Words that may have been meant as names, and those that can be nothing of the kind. */
    public static SearchWords nearly(List<Word> words) {
        return new SearchWords(words, false);
    }

    /**
     * @param near names that may have been meant, the nearest first, and together those that are as near; empty for what is taken as it was typed
     */
    public record Word(String typed, List<List<String>> near) {
        /** Whether it fits hardly anybody: it can be no part of a name, but one of a number or an address. */
        public boolean isRare() {
            return typed.contains("@") || typed.chars().anyMatch(Character::isDigit);
        }

        public List<String> names() {
            return near.stream().flatMap(List::stream).toList();
        }
    }

    public List<Word> all() {
        return words;
    }

    /** Whether one of them fits hardly anybody. */
    boolean areRare() {
        return words.stream().anyMatch(word -> word.isRare() || !word.near.isEmpty());
    }

    /** What is like a text that contains the word, where the escape character is an exclamation mark. */
    public static String pattern(String word) {
        return "%" + beginning(word);
    }

    private static String beginning(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
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
        return columns.conditions(words.get(word), exact, "word" + word).collect(Collectors.joining(" OR "));
    }

    /** What rows are to be ordered by, the nearest first; empty if nothing is near. */
    String rank(Columns columns) {
        return IntStream.range(0, words.size()).filter(word -> !words.get(word).near.isEmpty()).mapToObj(word -> rank(columns, words.get(word), "near" + word + "_"))
                .collect(Collectors.joining(" + "));
    }

    private static String rank(Columns columns, Word word, String parameter) {
        StringBuilder rank = new StringBuilder("CASE");
        int first = 0;
        for (int level = 0; level < word.near.size(); level++) {
            int next = first + word.near.get(level).size();
            // Within CASE, EclipseLink takes no list of names as one parameter.
            String names = IntStream.range(first, next).mapToObj(name -> ":" + parameter + name).collect(Collectors.joining(", ", " IN (", ")"));
            rank.append(columns.names.stream().map(column -> column + names).collect(Collectors.joining(" OR ", " WHEN ", " THEN " + level)));
            first = next;
        }
        return rank + " ELSE " + word.near.size() + " END";
    }

    /** The values of all parameters, not all of which are in each query. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            values.put("word" + i, pattern(word.typed));
            values.put("word" + i + "begins", beginning(word.typed));
            values.put("word" + i + "names", word.names());
            TypedDays.of(word.typed).ifPresent(day -> values.put("day", day));
            for (int name = 0; name < word.names().size(); name++) {
                values.put("near" + i + "_" + name, word.names().get(name));
            }
        }
        return values;
    }

    /** Where words are looked for: all words in the names, some in further columns. */
    public static final class Columns {
        private final List<String> names;
        private List<String> more = List.of();
        private String address;
        private String phone;
        private String day;
        private String ofClass;

        public Columns(String... names) {
            this.names = List.of(names);
        }

        /** Searched for all words, as they were typed. */
        public Columns more(String... columns) {
            more = List.of(columns);
            return this;
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

        /** A day, searched for words that are one, and which cannot be anything else. */
        public Columns day(String column) {
            day = column;
            return this;
        }

        /** A short name with a digit in it, such as 7b. */
        public Columns beginning(String column) {
            ofClass = column;
            return this;
        }

        private Stream<String> conditions(Word word, boolean exact, String parameter) {
            if (day != null && TypedDays.of(word.typed).isPresent()) {
                return Stream.of(day + " = :day");
            }
            Stream.Builder<String> conditions = Stream.builder();
            if (exact || word.near.isEmpty()) {
                names.forEach(column -> conditions.add(like(column, parameter)));
            }
            if (!word.near.isEmpty()) {
                names.forEach(column -> conditions.add(column + " IN :" + parameter + "names"));
            }
            more.forEach(column -> conditions.add(like(column, parameter)));
            if (address != null && word.typed.contains("@")) {
                conditions.add(like(address, parameter));
            }
            if (phone != null && word.typed.matches("[+(]*[0-9][0-9()/.-]*")) {
                conditions.add(like(phone, parameter)).add(like("FUNCTION('REGEXP_REPLACE', " + phone + ", '[^0-9+]', '')", parameter));
            }
            if (ofClass != null && word.isRare()) {
                conditions.add(like(ofClass, parameter + "begins"));
            }
            return conditions.build();
        }

        private static String like(String column, String parameter) {
            return column + " LIKE :" + parameter + " ESCAPE '!'";
        }
    }
}
