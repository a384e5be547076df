package org.homeroom.people.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a name may be typed by those who do not know how it is written: without marks, apostrophes and hyphens, its letters plain or
 * written out, its parts apart or together; and how far something typed is from that.
 */
final class Spelling {
    /** What no name is away from any other. */
    static final int FAR = 7;
    private static final int SUBSTRING = 3;
    private static final int SHORT = 3;
    private static final int LONG = 6;
    private static final Pattern SILENT = Pattern.compile("['’‘‛`´ʹʻʼʽʿʾ′‵＇׳״ـ\\p{Cf}]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, String> WRITTEN_OUT = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa", "đ", "dj");
    private static final Map<String, String> PLAIN = Map.ofEntries(Map.entry("þ", "th"), Map.entry("ð", "d"), Map.entry("ə", "e"), Map.entry("ŋ", "n"),
            Map.entry("ى", "ي"), Map.entry("ة", "ه"), Map.entry("ך", "כ"), Map.entry("ם", "מ"), Map.entry("ן", "נ"), Map.entry("ף", "פ"), Map.entry("ץ", "צ"));

    private static final Pattern OUT = Pattern.compile("[äöüøåđ]|[aou]e|aa|dj");

    private Spelling() {
    }

    /** Whether somebody else would have typed two letters for one of a word's, or one for two. */
    static boolean isWrittenOut(String word) {
        return OUT.matcher(Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)).find();
    }

    /** What a name is found by, all its parts as one word or a part alone; and how much less of the name that is. */
    static Map<String, Integer> keys(String name) {
        Map<String, Integer> keys = new LinkedHashMap<>();
        variants(name).forEach(variant -> {
            String[] parts = BETWEEN.split(variant);
            keys.put(String.join("", parts), 0);
            Stream.of(parts).forEach(part -> keys.putIfAbsent(part, 1));
        });
        keys.remove("");
        return keys;
    }

    /** A word as it may have been meant. */
    static Set<String> typed(String word) {
        Set<String> meant = new LinkedHashSet<>();
        variants(word).forEach(variant -> meant.add(BETWEEN.matcher(variant).replaceAll("")));
        meant.remove("");
        return meant;
    }

    private static Stream<String> variants(String text) {
        String letters = SILENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)).replaceAll("");
        return Stream.of(letters, replaced(letters, WRITTEN_OUT)).map(variant -> replaced(Grams.folded(variant), PLAIN));
    }

    private static String replaced(String text, Map<String, String> letters) {
        String replaced = text;
        for (Map.Entry<String, String> letter : letters.entrySet()) {
            replaced = replaced.replace(letter.getKey(), letter.getValue());
        }
        return replaced;
    }

    /** The trigrams of such words, which begin and end with a gap, so that short words have some, and beginnings count. */
    static Set<String> grams(Set<String> words) {
        Set<String> grams = new LinkedHashSet<>();
        words.forEach(word -> grams.addAll(Grams.of("__" + word + "_")));
        return grams;
    }

    /** How far a typed word is from a name: 0 if it is all of it, else 1 for a part or a beginning, 2 for each wrong letter; at most {@link #FAR}. */
    static int distance(Set<String> typed, Map<String, Integer> keys) {
        int least = FAR;
        for (String word : typed) {
            for (Map.Entry<String, Integer> key : keys.entrySet()) {
                least = Math.min(least, distance(word, key.getKey()) + key.getValue());
            }
        }
        return least;
    }

    private static int distance(String typed, String key) {
        int wrong = typed.length() < SHORT ? 0 : typed.length() < LONG ? 1 : 2;
        if (typed.length() - key.length() > wrong) {
            return FAR;
        }
        int within = typed.length() >= SHORT && key.contains(typed) ? SUBSTRING : FAR;
        int[] errors = errors(typed, key);
        int beginning = Arrays.stream(errors).min().orElse(0);
        return Stream.of(within, cost(errors[key.length()], 0, wrong), cost(beginning, 1, wrong)).min(Integer::compare).orElse(FAR);
    }

    private static int cost(int errors, int more, int most) {
        return errors > most ? FAR : 2 * errors + more;
    }

    /** How many letters are wrong, missing, too many or in wrong order, for each beginning of the key. */
    private static int[] errors(String typed, String key) {
        int[] beforeLast = new int[key.length() + 1];
        int[] last = new int[key.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= typed.length(); i++) {
            int[] now = new int[key.length() + 1];
            now[0] = i;
            for (int j = 1; j <= key.length(); j++) {
                char letter = typed.charAt(i - 1);
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + (letter == key.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && letter == key.charAt(j - 2) && typed.charAt(i - 2) == key.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = now;
        }
        return last;
    }
}
