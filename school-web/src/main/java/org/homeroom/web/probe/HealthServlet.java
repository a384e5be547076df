package org.homeroom.web.probe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeroom.web.visitor.Open;

/**
 * For the balancer. {@code /health/live}: the application is deployed and answers. {@code /health/ready}: it can serve people;
 * 503 if it cannot. Says UP, DEGRADED (only the photos are away) or DOWN, and no more.
 */
@Open("A balancer does not sign in")
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {
    @Inject
    transient Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Readiness.Status status = request.getServletPath().endsWith("/live") ? Readiness.Status.UP : readiness.now();
        response.setStatus(status == Readiness.Status.DOWN ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_OK);
        response.setContentType("application/json");
        response.getWriter().print("{\"status\":\"" + status + "\"}");
    }
}
