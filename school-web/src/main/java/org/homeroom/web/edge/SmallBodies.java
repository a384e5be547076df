package org.homeroom.web.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Only a photo is large. The server lets through what a photo may weigh, and would hold a form of that size in memory for
 * anybody; so everything else is refused by its length, and a form that does not tell its length is not read.
 */
@WebFilter(filterName = "smallBodies")
public class SmallBodies extends HttpFilter {
    private static final long MOST_BYTES = 1024 * 1024;
    private static final String PHOTOS = "/photo/upload/file";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean photo = PHOTOS.equals(request.getServletPath()) && "PUT".equals(request.getMethod());
        if (!photo && request.getContentLengthLong() > MOST_BYTES) {
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (request.getContentLengthLong() < 0 && isForm(request.getContentType())) {
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForm(String type) {
        return type != null && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/"));
    }
}
