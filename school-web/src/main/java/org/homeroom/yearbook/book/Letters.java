package org.homeroom.yearbook.book;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Letters as an index has them: É stands under E, and Ł under L, where somebody looks for it. */
final class Letters {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("^\\P{L}+");
    /** Those that are no letter with a mark to Unicode, but to readers. */
    private static final Map<String, String> ALSO = Map.of("Ł", "L", "Đ", "D", "Ø", "O", "Æ", "Ae", "Œ", "Oe", "Þ", "Th", "Ð", "D", "ẞ", "Ss", "Ħ", "H");

    private Letters() {
    }

    /** A name without marks, to be sorted by. */
    static String plain(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD)).replaceAll("");
        for (Map.Entry<String, String> letter : ALSO.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue())
                    .replace(letter.getKey().toLowerCase(Locale.ROOT), letter.getValue().toLowerCase(Locale.ROOT));
        }
        return plain;
    }

    /** The letter that a name stands under; # where it has none. */
    static String first(String name) {
        String plain = NO_LETTERS.matcher(plain(name)).replaceAll("");
        return plain.isEmpty() ? "#" : new String(Character.toChars(Character.toUpperCase(plain.codePointAt(0))));
    }
}
