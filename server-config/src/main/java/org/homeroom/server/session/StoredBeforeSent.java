package org.homeroom.server.session;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.servlet.spec.HttpSessionImpl;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Stores a session before the answer is sent.
 *
 * <p>By default the server sends the answer first. If someone presses a button soon after, and the balancer has moved them to
 * another host meanwhile, that host may not know the page yet. This is a filter of the server; it comes before the applications.
 */
public final class StoredBeforeSent implements HttpHandler {

    private static final Logger LOG = System.getLogger(StoredBeforeSent.class.getName());

    private final HttpHandler next;

    /** @param next handles the request */
    public StoredBeforeSent(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addResponseCommitListener(StoredBeforeSent::store);
        next.handleRequest(exchange);
    }

    /** A session handles the end of its request once: the server's own call, after the answer, finds nothing left to do. */
    private static void store(HttpServerExchange exchange) {
        ServletRequestContext request = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
        if (request == null) {
            return;
        }
        try {
            HttpSessionImpl session = request.getCurrentServletContext().getSession(exchange, false);
            if (session != null) {
                session.getSession().requestDone(exchange);
            }
        } catch (RuntimeException e) {
            // The answer is valid all the same.
            LOG.log(Level.WARNING, "A session was not put away before its answer", e);
        }
    }
}
