package org.homeroom.base.shared;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as people write it: in one Unicode normal form, so that the same name is the same text whichever keyboard it came from; without
 * blanks around it; and without characters that nobody sees, other than those without which a script would be written wrongly.
 */
public final class Writing {
    /** Controls, halves of characters, and whatever takes no ink, except for the signs of Arabic and its neighbours that Unicode counts among them. */
    private static final String UNSEEN = "[\\p{Cc}\\p{Cs}\\p{Cf}\\p{Zl}\\p{Zp}\\p{IsNoncharacter_Code_Point}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F"
            + "\\u2065\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}"
            + "&&[^\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\x{110BD}\\x{110CD}]]";
    /** A letter of a script in which it matters whether letters join. */
    private static final String JOINING = "[\\p{IsArabic}\\p{IsSyriac}\\p{IsMandaic}\\p{IsNko}\\p{IsMongolian}\\p{IsDevanagari}\\p{IsBengali}\\p{IsGurmukhi}"
            + "\\p{IsGujarati}\\p{IsOriya}\\p{IsTamil}\\p{IsTelugu}\\p{IsKannada}\\p{IsMalayalam}\\p{IsSinhala}\\p{IsMyanmar}\\p{IsKhmer}\\p{IsTibetan}"
            + "\\p{IsBalinese}\\p{IsJavanese}\\p{IsSundanese}\\p{IsTakri}\\p{IsMeetei_Mayek}&&\\p{L}]";
    private static final String RIGHT_TO_LEFT = "[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}&&\\p{L}]";
    private static final String DIRECTION = "[\\u061C\\u200E\\u200F]";
    /**
     * Joiners within a word; variants of a character; a picture made of several; the direction of punctuation beside a word from right to left.
     * What Java looks back at is counted in chars, of which a character may have two.
     */
    private static final String NEEDED = String.join("|",
            "(?<=" + JOINING + "\\p{M}{0,4})[\\u200C\\u200D](?=\\p{M}{0,4}" + JOINING + ")", "(?<=" + JOINING + "\\p{M}{1,4})\\u200D",
            "(?<=" + JOINING + ")\\u200D(?=\\p{M})",
            "(?<=[\\p{IsHan}\\p{IsMongolian}\\p{IsMyanmar}\\p{IsPhags_Pa}]{1,2})[\\u180B-\\u180D\\u180F\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]",
            "(?<=\\p{IsExtended_Pictographic}{1,2})[\\uFE0E\\uFE0F]",
            "(?<=[\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\uFE0F]{1,2})\\u200D(?=\\p{IsExtended_Pictographic})",
            "(?<=" + RIGHT_TO_LEFT + "[^\\p{L}\\p{C}]{0,8})" + DIRECTION, DIRECTION + "(?=[^\\p{L}\\p{C}]{0,8}" + RIGHT_TO_LEFT + ")");
    private static final Pattern WRONG = Pattern.compile("(?=" + UNSEEN + ")(?!" + NEEDED + ").", Pattern.DOTALL);
    private static final Pattern EDGE = Pattern.compile("\\p{IsWhite_Space}|" + WRONG);
    private static final String BREAKS = "\n\r\t";

    private Writing() {
    }

    /** As it is stored; null if nothing is left. */
    public static String tidy(String typed) {
        if (typed == null) {
            return null;
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        Matcher edge = EDGE.matcher(text).useTransparentBounds(true);
        int from = 0;
        while (edge.region(from, text.length()).lookingAt()) {
            from = edge.end();
        }
        int to = text.length();
        while (to > from && edge.region(text.offsetByCodePoints(to, -1), to).lookingAt()) {
            to = edge.start();
        }
        return from == to ? null : text.substring(from, to);
    }

    /** The first character that is not accepted, as Unicode numbers it. @param lines whether line breaks and tabs are */
    public static Optional<String> unseen(String text, boolean lines) {
        return WRONG.matcher(text).results().map(wrong -> wrong.group()).filter(wrong -> !lines || !BREAKS.contains(wrong))
                .findFirst().map(wrong -> "U+%04X".formatted(wrong.codePointAt(0)));
    }
}
