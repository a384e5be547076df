package org.homeroom.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeroom.base.shared.Texts;
import org.homeroom.web.page.Format;
import org.homeroom.web.page.Notices;

/**
 * A date in a field: written as in pages, and read the way that readers of the page's language may type it, such as 3.9.26, 03/09/2026 or Thu
 * 3rd September 2026. Used by the tag {@code s:date}.
 */
@Named
@RequestScoped
public class Days implements Converter<LocalDate> {
    /** For messages: its day cannot be mistaken for its month. */
    private static final LocalDate EXAMPLE = LocalDate.of(2026, 11, 21);
    private static final Pattern TYPED = Pattern.compile("[\\d\\p{L}\\s.,/-]+");
    private static final Pattern PART = Pattern.compile("\\d+|\\p{L}+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    /** Two-digit years up to this many years ahead belong to this century, as in the picker. */
    private static final int AHEAD = 10;
    private static final Set<TextStyle> STYLES = Set.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    @Inject
    Clock clock;

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return read(typed, Format.locale(), Year.now(clock).getValue());
        } catch (DateTimeException e) {
            String wrong = Notices.text("form.date_wrong", Format.day(EXAMPLE));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, wrong, null), e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate day) {
        return day == null ? "" : Format.day(day);
    }

    /** @throws DateTimeException if it is not a date, or not a plausible one for a school */
    public static LocalDate read(String typed, Locale locale, int thisYear) {
        String text = Choices.fold(typed);
        int month = 0;
        for (MatchResult word : PART.matcher(text).results().filter(part -> Character.isLetter(part.group().charAt(0))).toList()) {
            int named = month(word.group(), locale);
            if (named > 0 && month == 0) {
                month = named;
            } else if (!ORDINALS.contains(word.group()) && !isWeekday(word.group(), locale)) {
                throw new DateTimeException("unknown word");
            }
        }
        List<String> numbers = DIGITS.matcher(text).results().map(MatchResult::group).toList();
        String order = order(text, numbers, month, locale);
        if (numbers.size() == 1 && order.equals("dMy") && numbers.getFirst().length() == 8) {
            numbers = List.of(text.substring(0, 2), text.substring(2, 4), text.substring(4));
        }
        if (numbers.size() != order.length() || !TYPED.matcher(text).matches()) {
            throw new DateTimeException("not as many numbers as a day has");
        }
        LocalDate day = LocalDate.of(year(numbers.get(order.indexOf('y')), thisYear), month > 0 ? month : number(numbers.get(order.indexOf('M'))),
                number(numbers.get(order.indexOf('d'))));
        if (!Is.Kind.DAY.fits(day)) {
            throw new DateTimeException("a slip");
        }
        return day;
    }

    /** The order of day, month and year. In every language, four leading digits are a year, and full stops mean that the day comes first. */
    private static String order(String text, List<String> numbers, int month, Locale locale) {
        String order = !numbers.isEmpty() && numbers.getFirst().length() == 4 ? "yMd"
                : text.contains(".") ? "dMy"
                : Format.dayPattern(locale).replaceAll("'[^']*'|[^dMy]", "").replaceAll("(.)\\1+", "$1");
        return month > 0 ? order.replace("M", "") : order;
    }

    private static int number(String digits) {
        if (digits.length() > 2) {
            throw new DateTimeException("too many digits");
        }
        return Integer.parseInt(digits);
    }

    private static int year(String digits, int thisYear) {
        if (digits.length() == 4) {
            return Integer.parseInt(digits);
        }
        if (digits.length() != 2) {
            throw new DateTimeException("not a year");
        }
        int year = thisYear - thisYear % 100 + Integer.parseInt(digits);
        return year > thisYear + AHEAD ? year - 100 : year;
    }

    /** By the beginning of its name, in the reader's language or in any of ours, as a draft may be restored in another language. */
    private static int month(String word, Locale locale) {
        return word.length() < 3 ? 0 : Stream.concat(Stream.of(locale), Texts.LANGUAGES.stream())
                .flatMap(language -> Stream.of(Month.values()).filter(month -> isCalled(word, language, month::getDisplayName)))
                .findFirst().map(Month::getValue).orElse(0);
    }

    private static boolean isWeekday(String word, Locale locale) {
        return word.length() > 1 && Stream.of(DayOfWeek.values()).anyMatch(day -> isCalled(word, locale, day::getDisplayName));
    }

    private static boolean isCalled(String word, Locale locale, BiFunction<TextStyle, Locale, String> names) {
        return STYLES.stream().anyMatch(style -> Choices.fold(names.apply(style, locale)).startsWith(word));
    }
}
