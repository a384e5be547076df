package org.homeroom.server.session;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.servlet.spec.HttpSessionImpl;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Puts a session away before the answer is on its way.
 *
 * <p>By itself the server sends the answer first. Whoever presses a button of a page soon after may then meet a host that does not know the
 * page yet, where the balancer has another one take over meanwhile. A filter of the server; it comes before the applications.
 */
public final class StoredBeforeSent implements HttpHandler {

    private static final Logger LOG = System.getLogger(StoredBeforeSent.class.getName());

    private final HttpHandler next;

    /** @param next what answers the request */
    public StoredBeforeSent(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addResponseCommitListener(StoredBeforeSent::store);
        next.handleRequest(exchange);
    }

    /** A session takes the end of its request once: the server's own call, after the answer, finds nothing left to do. */
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
            // The answer is good all the same.
            LOG.log(Level.WARNING, "A session was not put away before its answer", e);
        }
    }
}
