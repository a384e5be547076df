package org.homeroom.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.BreakIterator;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeroom.base.shared.SchoolZone;

/** Writes dates, numbers, countries and initials as the reader's language does. */
@Named
@RequestScoped
public class Format {
    @Inject
    SchoolZone zone;

    /** English without a country is British here, as the texts are. */
    public static Locale locale() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return Locale.ENGLISH.equals(locale) ? Locale.UK : locale;
    }

    /** A day, such as 21 Nov 2026. */
    public String date(LocalDate day) {
        return day == null ? "" : day(day);
    }

    public static String day(LocalDate day) {
        return day(day, locale());
    }

    public static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(dayPattern(locale), locale).format(day);
    }

    /** The one way in which a language writes a day, in pages and in fields: {@code d MMM yyyy}. */
    public static String dayPattern(Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, locale).replaceAll("y+", "yyyy");
    }

    public String getDayPattern() {
        return dayPattern(locale());
    }

    /** A day with its weekday. */
    public String fullDate(LocalDate day) {
        return day == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale()).format(day);
    }

    /** An instant, as the school's clock shows it. */
    public String time(Instant instant) {
        return instant == null ? "" : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale()).withZone(zone.get()).format(instant);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** The name of a country in the reader's language. */
    public String country(String code) {
        return nameOfCountry(code);
    }

    public static String nameOfCountry(String code) {
        return code == null || code.isEmpty() ? "" : Locale.of("", code).getDisplayCountry(locale());
    }

    /** All countries of ISO 3166-1 as code, sorted as the reader's language sorts their names. */
    public List<String> countries() {
        return countries(locale());
    }

    /** The same, in a given language. */
    public static List<String> countries(Locale locale) {
        Comparator<Object> order = Collator.getInstance(locale);
        return Stream.of(Locale.getISOCountries())
                .sorted(Comparator.comparing(code -> Locale.of("", code).getDisplayCountry(locale), order)).toList();
    }

    /** Up to two initials of a name, whole characters of any script. */
    public String initials(String name) {
        String[] words = name == null ? new String[0] : name.strip().split("\\s+");
        if (words.length == 0 || words[0].isEmpty()) {
            return "?";
        }
        return words.length == 1 ? initial(words[0]) : initial(words[0]) + initial(words[words.length - 1]);
    }

    private static String initial(String word) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        return word.substring(0, characters.next()).toUpperCase(Locale.ROOT);
    }
}
