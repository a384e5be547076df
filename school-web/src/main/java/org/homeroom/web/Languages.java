package org.homeroom.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.util.Iterator;
import java.util.Locale;
import org.homeroom.shared.Texts;

/**
 * The language of a page: the one that was chosen, kept in a cookie, else the one that the browser asks for. Dates are
 * written as in the browser's country, where it names one of that language.
 */
public class Languages extends ViewHandlerWrapper {
    static final String COOKIE = "language";

    public Languages(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        Cookie chosen = (Cookie) context.getExternalContext().getRequestCookieMap().get(COOKIE);
        Locale language = Texts.supported(chosen == null ? firstKnown(context) : Locale.forLanguageTag(chosen.getValue()));
        for (Iterator<Locale> asked = context.getExternalContext().getRequestLocales(); asked.hasNext(); ) {
            Locale locale = asked.next();
            if (locale.getLanguage().equals(language.getLanguage()) && !locale.getCountry().isEmpty()) {
                return locale;
            }
        }
        return language.equals(Locale.ENGLISH) ? Locale.UK : language;
    }

    private static Locale firstKnown(FacesContext context) {
        for (Iterator<Locale> asked = context.getExternalContext().getRequestLocales(); asked.hasNext(); ) {
            Locale locale = asked.next();
            if (Texts.LANGUAGES.stream().anyMatch(known -> known.getLanguage().equals(locale.getLanguage()))) {
                return locale;
            }
        }
        return Texts.LANGUAGES.getFirst();
    }
}
