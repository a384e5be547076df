package org.homeroom.web.edge;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeroom.base.schema.SchemaState;
import org.homeroom.base.shared.Texts;
import org.homeroom.web.page.Languages;

/** Until the schema is ready there is one answer: the school is starting. Health is asked all the same. */
@WebFilter(filterName = "startUpFilter", asyncSupported = true)
public class StartUpFilter extends HttpFilter {
    @Inject
    transient SchemaState schema;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (schema.isReady() || request.getRequestURI().startsWith(request.getContextPath() + "/health/")) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setHeader("Refresh", "5");
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(Texts.get(Languages.of(request), "error.starting"));
    }
}
