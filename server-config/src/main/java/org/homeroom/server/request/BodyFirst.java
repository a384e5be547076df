package org.homeroom.server.request;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.HttpContinueAcceptingHandler;
import io.undertow.server.handlers.RequestBufferingHandler;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets a request have a thread once its body is there, and sees that it comes in time. By default a thread waits for each body, so that as many slow
 * ones as there are threads stop everything. Only what is streamed, photos, is read by a thread; the application limits how many.
 */
public final class BodyFirst implements HttpHandler {
    /** Like the application's own limit; it refuses what is larger by its length, without reading. */
    private static final long MOST = 1024L * 1024;
    /** As much as a connection takes in any case, for its headers. */
    private static final long SMALL = 16L * 1024;
    /** Larger ones share this. Nearly all forms are small, so that those who fill it keep nobody from signing in. */
    private static final long ROOM = 64L * 1024 * 1024;
    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");
    private final HttpHandler next;
    private final HttpHandler reading = new HttpContinueAcceptingHandler(this::read);
    private final AtomicLong held = new AtomicLong();
    private String streamed = "";
    private int seconds = 30;

    /** @param next handles the request */
    public BodyFirst(HttpHandler next) {
        this.next = next;
    }

    /** @param path where bodies other than forms are streamed */
    public void setStreamed(String path) {
        this.streamed = path;
    }

    /** @param seconds in which a body has to be there, or to have made progress */
    public void setSeconds(int seconds) {
        this.seconds = seconds;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.isRequestComplete()) {
            next.handleRequest(exchange);
            return;
        }
        exchange.addRequestWrapper((factory, asked) -> Pace.of(factory.create(), asked, seconds));
        long length = exchange.getRequestContentLength();
        if (length > MOST || isStreamed(exchange)) {
            next.handleRequest(exchange);
        } else if (length <= SMALL || reserve(length, exchange)) {
            reading.handleRequest(exchange);
        } else {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, seconds);
            Refusals.refuse(exchange, StatusCodes.SERVICE_UNAVAILABLE, "a large body, as there are many already");
        }
    }

    private boolean isStreamed(HttpServerExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        return exchange.getRequestPath().equals(streamed) && (type == null || FORMS.stream().noneMatch(form -> type.regionMatches(true, 0, form, 0, form.length())));
    }

    private boolean reserve(long length, HttpServerExchange exchange) {
        if (held.addAndGet(length) > ROOM) {
            held.addAndGet(-length);
            return false;
        }
        exchange.addExchangeCompleteListener((ended, others) -> {
            held.addAndGet(-length);
            others.proceed();
        });
        return true;
    }

    /** A client that waits to be asked for its body has been. */
    private void read(HttpServerExchange exchange) throws Exception {
        exchange.getRequestHeaders().remove(Headers.EXPECT);
        int size = exchange.getConnection().getByteBufferPool().getBufferSize();
        int buffers = Math.toIntExact(exchange.getRequestContentLength() / size) + 1;
        new RequestBufferingHandler(next, buffers).handleRequest(exchange);
    }
}
