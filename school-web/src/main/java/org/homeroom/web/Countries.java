package org.homeroom.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The countries of ISO 3166-1 by their names, for fields in which one types them: see the tag {@code s:country}. */
@Named
@ApplicationScoped
public class Countries {
    private static final int MOST = 8;
    private final Map<Locale, List<String>> names = new ConcurrentHashMap<>();

    /** Names that begin so, then those with a word that does; in the page's language, whatever the case and accents. */
    public List<String> complete(String typed) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return complete(typed, locale);
    }

    List<String> complete(String typed, Locale locale) {
        String begin = typed == null ? "" : typed.strip();
        List<String> all = names.computeIfAbsent(locale, Countries::names);
        return Stream.concat(all.stream().filter(name -> begins(name, begin, locale)),
                        all.stream().filter(name -> Stream.of(name.split("[\\s-]+")).skip(1).anyMatch(word -> begins(word, begin, locale))))
                .distinct().limit(MOST).toList();
    }

    private static List<String> names(Locale locale) {
        Comparator<Object> order = Collator.getInstance(locale);
        return Stream.of(Locale.getISOCountries()).map(code -> name(code, locale)).sorted(order).toList();
    }

    private static boolean begins(String name, String begin, Locale locale) {
        return name.length() >= begin.length() && collator(locale).equals(name.substring(0, begin.length()), begin);
    }

    /** The name of a country; the code itself where there is none. */
    static String name(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /** The code of a country that was typed by its name or as a code. */
    static Optional<String> code(String typed, Locale locale) {
        Collator collator = collator(locale);
        return Stream.of(Locale.getISOCountries())
                .filter(code -> code.equalsIgnoreCase(typed) || collator.equals(name(code, locale), typed)).findFirst();
    }

    private static Collator collator(Locale locale) {
        Collator collator = Collator.getInstance(locale);
        collator.setStrength(Collator.PRIMARY);
        return collator;
    }
}
