package org.homeroom.access.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.homeroom.web.page.Cookies;

/** Keeps the address or user name that was typed for the form that is shown again, for a minute and in the browser: a page's address would be in logs. */
final class TypedName {
    private static final String NAME = "typed";
    private static final int SECONDS = 60;
    private static final int MOST = 254;
    /** What the encoder writes; servers put quotes around a cookie with an {@code @}. */
    private static final Pattern ENCODED = Pattern.compile("([A-Za-z0-9.*_+-]|%[0-9A-F]{2})*");

    private TypedName() {
    }

    static void keep(HttpServletResponse response, String typedName) {
        if (typedName.length() <= MOST) {
            Cookie cookie = new Cookie(NAME, URLEncoder.encode(typedName, StandardCharsets.UTF_8));
            cookie.setPath(Authentication.PAGE);
            cookie.setMaxAge(SECONDS);
            response.addCookie(cookie);
        }
    }

    /** Null if nothing is kept. */
    static String of(HttpServletRequest request) {
        return Cookies.value(request, NAME).filter(kept -> ENCODED.matcher(kept).matches())
                .map(kept -> URLDecoder.decode(kept, StandardCharsets.UTF_8)).orElse(null);
    }
}
