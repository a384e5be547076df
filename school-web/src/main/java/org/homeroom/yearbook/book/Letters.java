package org.homeroom.yearbook.book;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Letters as in an index: É is under E, and Ł under L, where people look for it. */
final class Letters {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("^\\P{L}+");
    /** Readers see a letter with a mark here, although Unicode does not. */
    private static final Map<String, String> ALSO = Map.of("Ł", "L", "Đ", "D", "Ø", "O", "Æ", "Ae", "Œ", "Oe", "Þ", "Th", "Ð", "D", "ẞ", "Ss", "Ħ", "H");

    private Letters() {
    }

    /** A name without marks, for sorting. */
    static String plain(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD)).replaceAll("");
        for (Map.Entry<String, String> letter : ALSO.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue())
                    .replace(letter.getKey().toLowerCase(Locale.ROOT), letter.getValue().toLowerCase(Locale.ROOT));
        }
        return plain;
    }

    /** The letter that a name is listed under; # if it has none. */
    static String first(String name) {
        String plain = NO_LETTERS.matcher(plain(name)).replaceAll("");
        return plain.isEmpty() ? "#" : new String(Character.toChars(Character.toUpperCase(plain.codePointAt(0))));
    }
}
