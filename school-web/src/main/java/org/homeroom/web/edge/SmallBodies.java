package org.homeroom.web.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Only photos are large. The server accepts bodies as large as a photo, and would hold a form of that size in memory for anyone; so anything
 * else is refused by its length, which each body has to declare (see server-config), and a form with too many fields is refused, too. A servlet
 * that accepts more declares it with {@link MostBytes}, but not for forms.
 */
@WebFilter(filterName = "smallBodies", asyncSupported = true)
public class SmallBodies extends HttpFilter {
    private static final Logger LOG = Logger.getLogger(SmallBodies.class.getName());
    static final long MOST_BYTES = 1024 * 1024;
    private transient Map<String, Long> byServlet;

    @Override
    public void init() {
        byServlet = getServletContext().getServletRegistrations().values().stream()
                .collect(Collectors.toMap(ServletRegistration::getName, servlet -> mostBytes(servlet.getClassName())));
    }

    private static long mostBytes(String servlet) {
        try {
            MostBytes own = Class.forName(servlet, false, Thread.currentThread().getContextClassLoader()).getAnnotation(MostBytes.class);
            return own == null ? MOST_BYTES : own.value();
        } catch (ClassNotFoundException e) {
            return MOST_BYTES;
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean form = isForm(request.getContentType());
        long most = form ? MOST_BYTES : byServlet.getOrDefault(request.getHttpServletMapping().getServletName(), MOST_BYTES);
        if (request.getContentLengthLong() > most) {
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (form && !isReadable(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The server reads a form at the first question about it, and throws if it has more fields than {@code max-parameters}. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (RuntimeException e) {
            LOG.info("A form was refused: too many fields, or not encoded as it says");
            return false;
        }
    }

    private static boolean isForm(String type) {
        return type != null && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/"));
    }
}
