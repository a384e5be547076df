package org.homeroom.server.request;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is refused gets a short answer, its connection ends, and there is a line in the log. Of each reason there is a line a second at most, so that
 * nobody can fill the log by asking.
 */
final class Refusals {
    private static final Logger LOG = System.getLogger(Refusals.class.getPackageName());
    private static final long EACH_NS = 1_000_000_000L;
    private static final Map<String, Refusals> BY_REASON = new ConcurrentHashMap<>();
    private long logged = System.nanoTime() - EACH_NS;
    private int others;

    private Refusals() {
    }

    /** @param reason one of a few constant sentences */
    static void refuse(HttpServerExchange exchange, int status, String reason) {
        note(reason);
        exchange.setStatusCode(status);
        exchange.setPersistent(false);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain");
        // Sent before the exchange ends, as it would otherwise wait for the rest of the body.
        exchange.getResponseSender().send(StatusCodes.getReason(status));
    }

    static void note(String reason) {
        BY_REASON.computeIfAbsent(reason, one -> new Refusals()).count(reason);
    }

    private synchronized void count(String reason) {
        long now = System.nanoTime();
        if (now - logged < EACH_NS) {
            others++;
            return;
        }
        LOG.log(Level.INFO, "Refused: {0}{1}", reason, others == 0 ? "" : "; and " + others + " since the last such line");
        logged = now;
        others = 0;
    }
}
