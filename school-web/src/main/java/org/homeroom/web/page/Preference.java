package org.homeroom.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** How someone likes pages to be, kept in cookies of their browser. */
public final class Preference {
    /** The columns of a list. Its cookie is sent only for that list's page. */
    public static final String COLUMNS = "columns";
    /** In place of columns: none were chosen. */
    public static final String USUAL = "usual";
    static final String LANGUAGE = "language";
    static final String THEME = "theme";
    static final String DENSITY = "density";

    private Preference() {
    }

    public static Optional<String> of(HttpServletRequest request, String name) {
        return Cookies.value(request, name);
    }
}
