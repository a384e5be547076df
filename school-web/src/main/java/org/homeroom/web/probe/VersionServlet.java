package org.homeroom.web.probe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeroom.web.page.Build;
import org.homeroom.web.visitor.Open;

/**
 * {@code /health/version}: which version answers here, so that a deployment waits for the new version rather than the old one.
 * Only the host itself is told: the connection must come from the address that it goes to, without a balancer in between.
 */
@Open("The host itself does not sign in")
@WebServlet("/health/version")
public class VersionServlet extends HttpServlet {
    @Inject
    transient Build build;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getRemoteAddr().equals(request.getLocalAddr()) || request.getHeader("X-Forwarded-For") != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain");
        response.getWriter().print(build.release());
    }
}
