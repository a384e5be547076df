package org.homeroom.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The page on which caught mails are read, and {@code GET /api/messages?to=…} for tests. Only answers requests that name this
 * machine: the mails contain sign-in links, and a foreign page must not reach them under its own name.
 */
final class Inbox implements AutoCloseable {

    private static final String HTML = "text/html; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MailArchive archive;

    private Inbox(HttpServer server, MailArchive archive) {
        this.server = server;
        this.archive = archive;
    }

    static Inbox start(MailArchive archive, int port) throws IOException {
        Inbox inbox = new Inbox(HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0), archive);
        inbox.server.setExecutor(inbox.threads);
        inbox.server.createContext("/", inbox::answer);
        inbox.server.start();
        return inbox;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!namesThisMachine(exchange.getRequestHeaders().getFirst("Host"))) {
                send(exchange, 421, "text/plain", "This inbox answers on 127.0.0.1 and localhost only.\n");
                return;
            }
            if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", "Mails can be read here, nothing else.\n");
                return;
            }
            String path = exchange.getRequestURI().getPath();
            Optional<String> to = parameter(exchange.getRequestURI(), "to").filter(s -> !s.isBlank());
            if (path.equals("/")) {
                send(exchange, 200, HTML, InboxPages.list(select(to), to));
            } else if (path.equals("/api/messages")) {
                send(exchange, 200, "application/json", Json.mails(select(to)));
            } else if (path.startsWith("/mail/")) {
                mail(exchange, path.substring("/mail/".length()));
            } else {
                send(exchange, 404, HTML, InboxPages.notFound());
            }
        }
    }

    private void mail(HttpExchange exchange, String rest) throws IOException {
        boolean formatted = rest.endsWith("/formatted");
        Optional<CaughtMail> mail = archive.find(formatted ? rest.substring(0, rest.lastIndexOf('/')) : rest);
        if (mail.isEmpty()) {
            send(exchange, 404, HTML, InboxPages.notFound());
        } else if (formatted) {
            // What a sender wrote is shown without scripts, forms or anything loaded from elsewhere.
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline';"
                    + " img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox");
            send(exchange, 200, HTML, "<base target=\"_blank\">" + mail.get().html());
        } else {
            send(exchange, 200, HTML, InboxPages.mail(mail.get()));
        }
    }

    private List<CaughtMail> select(Optional<String> to) {
        return archive.newestFirst().stream().filter(m -> to.isEmpty() || m.wentTo(to.get())).toList();
    }

    private static boolean namesThisMachine(String host) {
        return host != null && host.matches("(127\\.0\\.0\\.1|localhost)(:\\d+)?");
    }

    private static Optional<String> parameter(URI uri, String name) {
        if (uri.getRawQuery() == null) {
            return Optional.empty();
        }
        for (String pair : uri.getRawQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        headers.putIfAbsent("Content-Security-Policy",
                List.of("default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'"));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
