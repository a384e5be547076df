package org.homeroom.access.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.account.Entrance;
import org.homeroom.web.page.LocalPath;

/**
 * Ends the session of someone whose account was closed or has a new password. A page asks them to sign in, then returns to where
 * they were; everything else answers as to a visitor.
 */
@WebFilter(filterName = "endedSession", asyncSupported = true)
public class EndedSession extends HttpFilter {
    @Inject
    transient CurrentUser user;
    @Inject
    transient Entrance entrance;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean page = "faces".equals(request.getHttpServletMapping().getServletName());
        boolean resource = request.getServletPath().startsWith("/jakarta.faces.resource/");
        if (request.getUserPrincipal() == null || resource || user.isSignedIn()) {
            chain.doFilter(request, response);
            return;
        }
        entrance.leave(request);
        clear(response);
        if (page) {
            String query = request.getQueryString();
            response.sendRedirect(LocalPath.orElse(request.getRequestURI() + (query == null ? "" : "?" + query), "/"));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The browser forgets the photos that it has kept: whoever uses it next must not find them at their address. */
    static void clear(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }
}
