package org.homeroom.access.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.homeroom.web.page.Cookies;

/** What a browser keeps so that its owner's account knows it again, see {@link KnownBrowsers}; only sent to the pages of accounts. */
public final class BrowserCookie {
    private static final String NAME = "browser";

    private BrowserCookie() {
    }

    /** The browser's secret; null if it has none. */
    public static String of(HttpServletRequest request) {
        return Cookies.value(request, NAME).orElse(null);
    }

    public static void give(HttpServletResponse response, String secret) {
        Cookie cookie = new Cookie(NAME, secret);
        cookie.setPath("/account");
        cookie.setMaxAge((int) KnownBrowsers.KEEP.toSeconds());
        response.addCookie(cookie);
    }
}
