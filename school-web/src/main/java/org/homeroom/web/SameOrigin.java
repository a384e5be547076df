package org.homeroom.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Requests that change something and are no Faces form carry a header that another site's page cannot set without being
 * asked first. Forms are protected by their view state.
 */
@WebFilter(filterName = "sameOrigin")
public class SameOrigin extends HttpFilter {
    /** The header that our own scripts send. */
    public static final String HEADER = "X-Homeroom";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean form = "faces".equals(request.getHttpServletMapping().getServletName());
        if (SAFE.contains(request.getMethod()) || form || request.getHeader(HEADER) != null) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
