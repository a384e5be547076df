package org.homeroom.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeroom.base.shared.Texts;

/**
 * The language of a page: the one chosen, which is kept in a cookie, or else the one that the browser asks for. Dates follow the
 * browser's country, if it names one for that language.
 */
public class Languages extends ViewHandlerWrapper {
    public Languages(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return of((HttpServletRequest) context.getExternalContext().getRequest());
    }

    /** The language of an answer that may not be a page, such as an export. */
    public static Locale of(HttpServletRequest request) {
        List<Locale> asked = Collections.list(request.getLocales());
        Locale language = chosen(request)
                .or(() -> asked.stream().filter(Languages::known).findFirst()).map(Texts::supported)
                .orElse(Texts.LANGUAGES.getFirst());
        return asked.stream().filter(locale -> same(locale, language) && !locale.getCountry().isEmpty()).findFirst()
                .orElse(language.equals(Locale.ENGLISH) ? Locale.UK : language);
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Preference.of(request, Preference.LANGUAGE).map(Locale::forLanguageTag);
    }

    private static boolean known(Locale locale) {
        return Texts.LANGUAGES.stream().anyMatch(language -> same(locale, language));
    }

    private static boolean same(Locale one, Locale other) {
        return one.getLanguage().equals(other.getLanguage());
    }
}
