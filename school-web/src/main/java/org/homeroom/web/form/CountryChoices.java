package org.homeroom.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.homeroom.web.page.Format;

/** The countries of ISO 3166-1 for a type-ahead: by name in the reader's language, by name in English, or by code. */
@Named
@RequestScoped
public class CountryChoices implements Choices {
    private static final int MOST = 12;
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    @Inject
    Format format;

    @Override
    public List<String> complete(String typed) {
        return find(typed, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** Names beginning with what was typed come first, then those with such a word, then the rest. */
    static List<String> find(String typed, Locale locale) {
        String wanted = Choices.fold(typed);
        return Format.countries(locale).stream().filter(code -> rank(code, wanted, locale) < 4)
                .sorted(Comparator.comparingInt(code -> rank(code, wanted, locale))).limit(MOST).toList();
    }

    private static int rank(String code, String wanted, Locale locale) {
        if (code.equalsIgnoreCase(wanted)) {
            return 0;
        }
        List<String> names = Stream.of(locale, Locale.ENGLISH).map(l -> Choices.fold(Locale.of("", code).getDisplayCountry(l))).toList();
        if (names.getFirst().startsWith(wanted)) {
            return 1;
        }
        if (names.stream().anyMatch(name -> name.startsWith(wanted) || name.contains(" " + wanted))) {
            return 2;
        }
        return names.stream().anyMatch(name -> name.contains(wanted)) ? 3 : 4;
    }

    @Override
    public String label(String value) {
        return value != null && CODES.contains(value) ? format.country(value) : "";
    }
}
