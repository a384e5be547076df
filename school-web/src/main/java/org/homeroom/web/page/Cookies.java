package org.homeroom.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** What a browser has kept. */
public final class Cookies {
    private Cookies() {
    }

    public static Optional<String> value(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies()).flatMap(Stream::of).filter(cookie -> name.equals(cookie.getName())).map(Cookie::getValue).findFirst();
    }
}
