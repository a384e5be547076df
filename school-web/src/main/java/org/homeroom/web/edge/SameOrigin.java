package org.homeroom.web.edge;

import jakarta.enterprise.event.Event;
import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Requests that change something must come from a page of this school. The browser says where a request comes from, and one from elsewhere
 * is refused; requests other than Faces forms also carry a header that another site's page cannot set without a preflight request. Forms
 * have their view state, and are sent by POST: an address that fills in a form is refused, and so is a body sent by GET.
 */
@WebFilter(filterName = "sameOrigin", asyncSupported = true)
public class SameOrigin extends HttpFilter {
    /** The header that our own scripts send. */
    public static final String HEADER = "X-Homeroom";
    @Inject
    transient Event<Refused> refusals;

    /** A request that is answered no further. */
    public record Refused() {
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean refused = switch (request.getMethod()) {
            case "GET", "HEAD" -> isForm(request.getQueryString()) || request.getContentLengthLong() > 0;
            // Browsers ask on behalf of another site.
            case "OPTIONS" -> true;
            default -> isStrange(request);
        };
        if (refused) {
            refusals.fire(new Refused());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Faces would take it for a submitted form. */
    private static boolean isForm(String query) {
        return query != null && URLDecoder.decode(query.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8)
                .contains(ResponseStateManager.VIEW_STATE_PARAM);
    }

    private static boolean isStrange(HttpServletRequest request) {
        boolean form = "faces".equals(request.getHttpServletMapping().getServletName());
        return !form && request.getHeader(HEADER) == null || isFromElsewhere(request);
    }

    /** Browsers say so in the first header, older ones in the second; other clients say nothing. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !"same-origin".equals(site) && !"none".equals(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"));
    }
}
