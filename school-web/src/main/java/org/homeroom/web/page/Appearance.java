package org.homeroom.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeroom.base.shared.Settings;
import org.homeroom.base.shared.Texts;

/** For the frame of every page: language, light or dark, the answering node. */
@Named
@RequestScoped
public class Appearance {
    @Inject
    Settings settings;

    public String getLanguage() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
    }

    public List<Locale> getLanguages() {
        return Texts.LANGUAGES;
    }

    /** The name of a language in that language, such as Deutsch. */
    public String nameOf(Locale locale) {
        return locale.getDisplayLanguage(locale);
    }

    /** {@code light}, {@code dark}, or {@code auto} to follow the device. */
    public String getTheme() {
        return Preference.of(request(), Preference.THEME).filter(List.of("light", "dark")::contains).orElse("auto");
    }

    /** The height of rows in lists: {@code compact} or {@code comfortable}. */
    public String getDensity() {
        return Preference.of(request(), Preference.DENSITY).filter("compact"::equals).orElse("comfortable");
    }

    public String getNode() {
        return settings.nodeLabel();
    }

    /** The full address of this page, to return to. */
    public String getHere() {
        String query = request().getQueryString();
        return query == null ? getPath() : getPath() + "?" + query;
    }

    /** The path of this page, as people see it. */
    public String getPath() {
        return Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI).map(request()::getAttribute).filter(Objects::nonNull)
                .map(String.class::cast).findFirst().orElse(request().getRequestURI());
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
