package org.homeroom.web.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.homeroom.web.visitor.Open;

/** Keeps a preference in a cookie, and returns to the page where it was chosen. */
@Open("Visitors choose a language, too")
@WebServlet("/preference")
public class PreferenceServlet extends HttpServlet {
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();
    /** A list may have many columns; a cookie is small. */
    private static final int LONGEST = 300;
    private static final Set<String> NAMES = Set.of(Preference.LANGUAGE, Preference.THEME, Preference.DENSITY);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String back = LocalPath.orElse(Optional.ofNullable(request.getParameter("back")).orElseGet(() -> cameFrom(request)), "/");
        for (String name : NAMES) {
            String value = request.getParameter(name);
            if (value != null && value.matches("[a-z]{2,12}")) {
                keep(response, name, value, "/");
            }
        }
        String[] columns = request.getParameterValues(Preference.COLUMNS);
        String page = back.replaceAll("\\?.*", "");
        if (columns != null && page.matches("/[a-z/-]+")) {
            String value = String.join("-", columns);
            if (value.matches("[a-z-]+") && value.length() <= LONGEST) {
                keep(response, Preference.COLUMNS, value, page);
            }
        }
        response.sendRedirect(back);
    }

    /** The page of this school with the link, or null. */
    private static String cameFrom(HttpServletRequest request) {
        String page = request.getHeader("Referer");
        String[] parts = page == null ? new String[0] : page.split("/", 4);
        return parts.length == 4 && parts[2].equalsIgnoreCase(request.getHeader("Host")) ? "/" + parts[3] : null;
    }

    private static void keep(HttpServletResponse response, String name, String value, String path) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(path);
        cookie.setMaxAge(YEAR);
        response.addCookie(cookie);
    }
}
