package org.homeroom.people.person;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The trigrams of a name: any three letters in a row within a word, in lower case and without accents. */
final class Grams {
    private static final int LENGTH = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** What is another letter with a mark for those who type it, although Unicode says otherwise. */
    private static final Map<String, String> ALSO = Map.of("ł", "l", "đ", "d", "ø", "o", "ħ", "h", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "ς", "σ");

    private Grams() {
    }

    static Set<String> of(String name) {
        Set<String> grams = new LinkedHashSet<>();
        for (String word : folded(name).split("\\s+")) {
            int[] letters = word.codePoints().toArray();
            IntStream.rangeClosed(0, letters.length - LENGTH).forEach(at -> grams.add(new String(letters, at, LENGTH)));
        }
        return grams;
    }

    static String folded(String name) {
        String folded = MARKS.matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)).replaceAll("");
        for (Map.Entry<String, String> letter : ALSO.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return folded;
    }
}
