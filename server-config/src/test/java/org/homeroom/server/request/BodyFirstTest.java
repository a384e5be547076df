package org.homeroom.server.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the server's own Undertow, which has two threads here, and bodies that have not come. */
class BodyFirstTest {
    private static final int THREADS = 2;
    private static final int SECONDS = 3;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int ROOM = 64;
    private static final int PATIENCE_MS = 20_000;
    private final List<Socket> connections = new ArrayList<>();
    private Undertow server;

    @BeforeEach
    void start() {
        BodyFirst first = new BodyFirst(BodyFirstTest::count);
        first.setStreamed("/photo");
        first.setSeconds(SECONDS);
        server = Undertow.builder().addHttpListener(0, "127.0.0.1").setWorkerThreads(THREADS).setHandler(first).build();
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket one : connections) {
            one.close();
        }
        server.stop();
    }

    /** Answers with the length of the body, read as the application does. */
    private static void count(HttpServerExchange exchange) {
        if (exchange.isInIoThread()) {
            exchange.dispatch(BodyFirstTest::count);
            return;
        }
        exchange.startBlocking();
        try {
            if (exchange.getRequestHeaders().contains("X-Unwanted")) {
                exchange.getOutputStream().write("unwanted".getBytes(StandardCharsets.ISO_8859_1));
                exchange.getOutputStream().close();
                return;
            }
            exchange.getResponseSender().send("read " + exchange.getInputStream().readAllBytes().length);
        } catch (IOException e) {
            exchange.endExchange();
        }
    }

    private Socket begin(String path, int length, String beginning, String... headers) throws IOException {
        Socket connection = new Socket();
        connection.connect((InetSocketAddress) server.getListenerInfo().getFirst().getAddress());
        connection.setSoTimeout(PATIENCE_MS);
        connections.add(connection);
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        send(connection, "POST " + path + " HTTP/1.1\r\nHost: school.example\r\n" + (more.contains("Connection: ") ? "" : "Connection: close\r\n")
                + "Content-Length: " + length + "\r\n" + more + "\r\n" + beginning);
        return connection;
    }

    private static void send(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String answer(Socket connection) throws IOException {
        return new String(connection.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private String ask(String path, int length) throws IOException {
        return answer(begin(path, length, "x".repeat(length)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16_000, 16_384, 65_536, 65_537, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1})
    void aBodyIsReadWhole(int length) throws IOException {
        assertTrue(ask("/form", length).endsWith("read " + length));
        assertTrue(ask("/photo", length).endsWith("read " + length));
    }

    @Test
    void bodiesThatDoNotComeOccupyNoThread() throws IOException {
        for (int i = 0; i < 3 * THREADS; i++) {
            begin("/form", 100, "x");
            begin("/form", MEGABYTE, "x");
            begin("/photo", 100, "x", "Content-Type: Multipart/Form-Data; boundary=x");
        }
        assertTrue(ask("/form", 10).endsWith("read 10"));
    }

    @Test
    void whatIsRefusedUnreadOccupiesNoThreadEither() throws IOException {
        List<Socket> refused = new ArrayList<>();
        for (int i = 0; i < 3 * THREADS; i++) {
            refused.add(begin("/photo", MEGABYTE, "x", "X-Unwanted: yes", "Connection: keep-alive"));
        }
        long begun = System.nanoTime();
        for (Socket one : refused) {
            assertEquals("HTTP/1.1 200 OK", new String(one.getInputStream().readNBytes(15), StandardCharsets.ISO_8859_1));
        }
        assertTrue(ask("/form", 10).endsWith("read 10"));
        assertTrue(System.nanoTime() - begun < SECONDS * 1_000_000_000L, "before any of them is given up");
        // The rest is discarded, and the connection can be used again.
        send(refused.getFirst(), "x".repeat(MEGABYTE - 1) + "POST /form HTTP/1.1\r\nHost: school.example\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx");
        assertTrue(answer(refused.getFirst()).endsWith("read 1"));
    }

    @Test
    void theyAreGivenUp() throws IOException {
        for (Socket body : List.of(begin("/form", 100, "x"), begin("/form", MEGABYTE, "x".repeat(1500)), begin("/photo", MEGABYTE, "x"))) {
            assertFalse(answer(body).contains("read"));
        }
    }

    @Test
    void aBodyThatMakesProgressIsNot() throws Exception {
        for (String path : List.of("/form", "/photo")) {
            Socket body = begin(path, 16_000, "");
            for (int i = 0; i < 8; i++) {
                Thread.sleep(500);
                send(body, "x".repeat(2000));
            }
            assertTrue(answer(body).endsWith("read 16000"));
        }
    }

    @Test
    void largeBodiesThatDoNotComeKeepOutLargeOnesOnly() throws IOException {
        List<Socket> large = new ArrayList<>();
        for (int i = 0; i < ROOM; i++) {
            large.add(begin("/form", MEGABYTE, "x"));
        }
        for (Socket one : large) {
            one.setSoTimeout(1);
            assertTrue(isOpen(one));
        }
        String refused = answer(begin("/form", MEGABYTE, ""));
        assertTrue(refused.startsWith("HTTP/1.1 503 ") && refused.contains("Retry-After: 3\r\n"), refused);
        assertTrue(ask("/form", 16_000).endsWith("read 16000"));
        for (Socket one : large) {
            one.close();
        }
        long until = System.nanoTime() + PATIENCE_MS * 1_000_000L;
        while (!ask("/form", MEGABYTE).endsWith("read " + MEGABYTE)) {
            assertTrue(System.nanoTime() < until, "there is room again when they have gone");
        }
    }

    private static boolean isOpen(Socket connection) throws IOException {
        try {
            return connection.getInputStream().read() >= 0;
        } catch (SocketTimeoutException _) {
            return true;
        }
    }

    @Test
    void whoWaitsToBeAskedIsAsked() throws IOException {
        Socket body = begin("/form", 4, "", "Expect: 100-continue");
        byte[] asked = body.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n".length());
        assertEquals("HTTP/1.1 100 Continue\r\n", new String(asked, StandardCharsets.ISO_8859_1));
        send(body, "text");
        assertTrue(answer(body).endsWith("read 4"));
    }
}
