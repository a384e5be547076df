package org.homeroom.base.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days among typed words: ISO, or as pages show them in any of our languages, such as 3 Sep 2014, 3.9.2014 or 03/09/2014. */
final class TypedDays {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern WRITTEN = Pattern.compile("(?<!\\S)(\\d{1,2})(?:[./]\\s?|\\s)(\\d{1,2}|\\p{L}{3,})(?:[./]\\s?|\\s)(\\d{4})(?!\\S)");
    private static final List<Locale> LANGUAGES = Stream.concat(Stream.of(Locale.UK), Texts.LANGUAGES.stream()).toList();

    private TypedDays() {
    }

    /** The text with its days in ISO, so that each is one word. */
    static String marked(String text) {
        return WRITTEN.matcher(text).replaceAll(found -> day(found.group(3), found.group(2), found.group(1)).map(LocalDate::toString).orElse(found.group()));
    }

    static Optional<LocalDate> of(String word) {
        return ISO.matcher(word).results().filter(found -> found.group().equals(word)).findFirst().flatMap(TypedDays::day);
    }

    private static Optional<LocalDate> day(MatchResult iso) {
        return day(iso.group(1), iso.group(2), iso.group(3));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return month(month).map(number -> LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> month(String typed) {
        return Character.isDigit(typed.charAt(0)) ? Optional.of(Integer.valueOf(typed)) : Arrays.stream(Month.values()).filter(month -> LANGUAGES.stream()
                .flatMap(language -> Stream.of(TextStyle.FULL, TextStyle.SHORT).map(style -> month.getDisplayName(style, language).replace(".", "")))
                .anyMatch(name -> name.equalsIgnoreCase(typed))).map(Month::getValue).findFirst();
    }
}
