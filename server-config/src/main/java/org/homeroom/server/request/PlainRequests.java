package org.homeroom.server.request;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/**
 * Refuses what no browser sends, and what the server itself would read too kindly or answer with an error of its own: it takes a chunk's length of
 * {@code -1} for 0, and throws at the first look at too many cookies. A balancer sends chunks only if a client did.
 */
public final class PlainRequests implements HttpHandler {
    private final HttpHandler next;

    /** @param next handles the request */
    public PlainRequests(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING)) {
            Refusals.refuse(exchange, StatusCodes.LENGTH_REQUIRED, "a body in chunks");
        } else if (hasTooManyCookies(exchange)) {
            Refusals.refuse(exchange, StatusCodes.BAD_REQUEST, "more cookies than max-cookies");
        } else {
            next.handleRequest(exchange);
        }
    }

    /** They are read once, and kept for whoever asks later. */
    private static boolean hasTooManyCookies(HttpServerExchange exchange) {
        try {
            exchange.requestCookies();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
