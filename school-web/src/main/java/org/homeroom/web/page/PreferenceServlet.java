package org.homeroom.web.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** Keeps the choice of language or theme in a cookie, and goes back to the page where it was made. */
@WebServlet("/preference")
public class PreferenceServlet extends HttpServlet {
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();
    private static final Set<String> NAMES = Set.of(Languages.COOKIE, Appearance.THEME_COOKIE);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (String name : NAMES) {
            String value = request.getParameter(name);
            if (value != null && value.matches("[a-z]{2,5}")) {
                Cookie cookie = new Cookie(name, value);
                cookie.setPath("/");
                cookie.setMaxAge(YEAR);
                response.addCookie(cookie);
            }
        }
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(LocalPath.orElse(request.getParameter("back"), "/"));
    }
}
