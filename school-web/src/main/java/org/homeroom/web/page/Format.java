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

/** Formats dates, numbers, countries and initials for the reader's language. */
@Named
@RequestScoped
public class Format {
    @Inject
    SchoolZone zone;
    private NumberFormat whole;

    /** English without a country means British English here, like the texts. */
    public static Locale locale() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return Locale.ENGLISH.equals(locale) ? Locale.UK : locale;
    }

    /** Such as 21 Nov 2026. */
    public String date(LocalDate day) {
        return day == null ? "" : day(day);
    }

    public static String day(LocalDate day) {
        return day(day, locale());
    }

    public static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(dayPattern(locale), locale).format(day);
    }

    /** How a language writes a date, in pages and in fields: {@code d MMM yyyy}. */
    public static String dayPattern(Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, locale).replaceAll("y+", "yyyy");
    }

    public String getDayPattern() {
        return dayPattern(locale());
    }

    /** With its weekday. */
    public String fullDate(LocalDate day) {
        return day == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale()).format(day);
    }

    /** By the school's clock. */
    public String time(Instant instant) {
        return instant == null ? "" : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale()).withZone(zone.get()).format(instant);
    }

    public String number(long number) {
        if (whole == null) {
            whole = NumberFormat.getIntegerInstance(locale());
        }
        return whole.format(number);
    }

    public String country(String code) {
        return nameOfCountry(code);
    }

    public static String nameOfCountry(String code) {
        return code == null || code.isEmpty() ? "" : Locale.of("", code).getDisplayCountry(locale());
    }

    /** The codes of all countries in ISO 3166-1, sorted by name in the reader's language. */
    public List<String> countries() {
        return countries(locale());
    }

    public static List<String> countries(Locale locale) {
        Comparator<Object> order = Collator.getInstance(locale);
        return Stream.of(Locale.getISOCountries())
                .sorted(Comparator.comparing(code -> Locale.of("", code).getDisplayCountry(locale), order)).toList();
    }

    /** Up to two initials of a name, as whole characters of any script. */
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
