package org.homeroom.server.request;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What is refused gets a short answer, its connection ends, and there is a line in the log. Of each reason there is a line a second at most, so that
 * nobody can fill the log by asking.
 */
final class Refusals {
    private static final Logger LOG = System.getLogger(Refusals.class.getPackageName());
    private static final long EACH_NS = 1_000_000_000L;
    /** A connection that ends while its client is still sending is reset, and takes the answer with it if that has not been read. */
    private static final long LINGER_S = 1;
    private static final IoCallback LINGERING = new IoCallback() {
        @Override
        public void onComplete(HttpServerExchange exchange, Sender sender) {
            exchange.getIoThread().executeAfter(exchange::endExchange, LINGER_S, TimeUnit.SECONDS);
        }

        @Override
        public void onException(HttpServerExchange exchange, Sender sender, IOException exception) {
            IoCallback.END_EXCHANGE.onException(exchange, sender, exception);
        }
    };
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
        String answer = StatusCodes.getReason(status);
        exchange.setResponseContentLength(answer.length());
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> exchange.getResponseSender().send(answer, LINGERING));
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
