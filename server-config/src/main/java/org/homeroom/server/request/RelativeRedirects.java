package org.homeroom.server.request;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/**
 * Redirects within the school name a path and no host. By default the server puts the host in front that a request names, whatever that is; and the
 * scheme by which it was asked, which behind a balancer is another than the browser's.
 */
public final class RelativeRedirects implements HttpHandler {
    private final HttpHandler next;

    /** @param next handles the request */
    public RelativeRedirects(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addResponseCommitListener(RelativeRedirects::shorten);
        next.handleRequest(exchange);
    }

    private static void shorten(HttpServerExchange exchange) {
        String location = exchange.getResponseHeaders().getFirst(Headers.LOCATION);
        String here = exchange.getRequestScheme() + "://" + exchange.getHostAndPort();
        if (location != null && location.startsWith(here + "/")) {
            // What begins with two strokes would name a host.
            exchange.getResponseHeaders().put(Headers.LOCATION, location.substring(here.length()).replaceFirst("^[/\\\\]+", "/"));
        }
    }
}
