package org.homeroom.web.edge;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.homeroom.base.shared.Settings;

/**
 * Headers of every answer: what a browser may do with it, and which node sent it. PrimeFaces writes the content policy of pages, as it knows
 * the nonce (see web.xml); everything else gets one that allows nothing. An error page's policy replaces the existing one, as browsers obey
 * all that they are given.
 */
@WebFilter(filterName = "responseHeaders", asyncSupported = true)
public class ResponseHeaders extends HttpFilter {
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Served-By", settings.nodeLabel());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(), microphone=(), payment=()");
        if ("https".equals(settings.schoolUrl().getScheme())) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!"faces".equals(request.getHttpServletMapping().getServletName())) {
            response.setHeader(POLICY, NOTHING);
        }
        if (!request.getServletPath().startsWith("/jakarta.faces.resource/")) {
            // On a shared computer, the next person's "back" must not show the last person's page. Anything cacheable says so itself.
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, new Hardened(response, settings.cookieSecure()));
    }

    /**
     * An error page's policy replaces that of the failed page. All cookies, including Faces' own, are out of reach of scripts, other sites and
     * plain HTTP.
     */
    private static final class Hardened extends HttpServletResponseWrapper {
        private final boolean secure;

        private Hardened(HttpServletResponse response, boolean secure) {
            super(response);
            this.secure = secure;
        }

        @Override
        public void addCookie(Cookie cookie) {
            cookie.setSecure(secure);
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            super.addCookie(cookie);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
