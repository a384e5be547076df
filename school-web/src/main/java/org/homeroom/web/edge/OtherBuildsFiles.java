package org.homeroom.web.edge;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeroom.web.page.Build;

/**
 * Browsers cache style sheets and scripts for a week, under an address that contains the build. During an upgrade, a page of one build
 * may ask a host of another, which sends its own file; that must not be cached under the other build's address. A module is sent
 * from an address where nothing is cached: its imports are requested beside it, where a browser may have cached the other build's.
 */
@WebFilter(filterName = "otherBuildsFiles")
public class OtherBuildsFiles extends HttpFilter {
    private static final Set<String> LETS_KEEP = Set.of("cache-control", "expires", "last-modified", "etag");
    private static final Pattern MODULE = Pattern.compile("/jakarta\\.faces\\.resource(/js/)(.+)\\.xhtml");
    /** In place of a build: whatever the host has. */
    private static final String ANY = "-";
    @Inject
    transient Build build;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String asked = request.getParameter("v");
        if (asked == null || build.has(asked)) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse others = new NotKept(response);
        Matcher module = MODULE.matcher(request.getServletPath());
        if (module.matches() && !asked.equals(ANY)) {
            others.sendRedirect(request.getContextPath() + module.group(1) + ANY + "/" + module.group(2));
        } else {
            chain.doFilter(request, others);
        }
    }

    private static final class NotKept extends HttpServletResponseWrapper {
        private NotKept(HttpServletResponse response) {
            super(response);
            response.setHeader("Cache-Control", "no-store");
        }

        @Override
        public void setHeader(String name, String value) {
            if (!letsKeep(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!letsKeep(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!letsKeep(name)) {
                super.setDateHeader(name, date);
            }
        }

        @Override
        public void addDateHeader(String name, long date) {
            if (!letsKeep(name)) {
                super.addDateHeader(name, date);
            }
        }

        private static boolean letsKeep(String name) {
            return LETS_KEEP.contains(name.toLowerCase(java.util.Locale.ROOT));
        }
    }
}
