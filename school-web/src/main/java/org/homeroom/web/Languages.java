package org.homeroom.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.homeroom.shared.Texts;

/** The language of a page: the one that was chosen, kept in a cookie, else the one that the browser asks for. */
public class Languages extends ViewHandlerWrapper {
    static final String COOKIE = "language";

    public Languages(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        Cookie chosen = (Cookie) context.getExternalContext().getRequestCookieMap().get(COOKIE);
        if (chosen != null) {
            return Texts.supported(Locale.forLanguageTag(chosen.getValue()));
        }
        return Texts.supported(super.calculateLocale(context));
    }

    /** The language of an answer that is no page, such as an export. */
    public static Locale of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        for (Cookie cookie : cookies) {
            if (COOKIE.equals(cookie.getName())) {
                return Texts.supported(Locale.forLanguageTag(cookie.getValue()));
            }
        }
        return Texts.supported(request.getLocale());
    }
}
