package org.homeroom.web.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * Says at once that a visitor whose browser names no session has none. Faces asks a dozen times for each page, and each time the session
 * manager opens and closes a batch to find out: a tenth of what the page for signing in allocated.
 */
@WebFilter(filterName = "sessionless", asyncSupported = true, servletNames = "faces")
public class Sessionless extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        boolean without = "GET".equals(request.getMethod()) && request.getRequestedSessionId() == null;
        chain.doFilter(without ? new Without(request) : request, response);
    }

    private static final class Without extends HttpServletRequestWrapper {
        private boolean begun;

        private Without(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpSession getSession(boolean create) {
            begun |= create;
            return begun ? super.getSession(create) : null;
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }
    }
}
