package org.homeroom.load;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Connections that begin to send something, and go on with a byte a second. One that the school ends is opened again, so that there are always
 * as many.
 */
final class SlowSenders {
    private static final int SECOND_MS = 1000;
    private static final int ANSWER = 16_384;
    private final Web web;
    private final List<String> heads;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private volatile boolean over;
    private List<Thread> threads = List.of();

    /** @param heads of requests, up to where their body begins; they take turns */
    SlowSenders(Web web, List<String> heads) {
        this.web = web;
        this.heads = heads;
    }

    /** The head of a request whose body is still to come. */
    static String head(String method, String path, String host, String type, int length, String cookies) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nX-Homeroom: load\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n"
                + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n") + "\r\n";
    }

    void come(int count) {
        over = false;
        threads = java.util.stream.IntStream.range(0, count).mapToObj(i -> Thread.ofVirtual().start(() -> send(heads.get(i % heads.size())))).toList();
    }

    void go() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** How many are connected now. */
    int open() {
        return open.get();
    }

    /** How many requests were begun in all. */
    int begun() {
        return begun.get();
    }

    private void send(String head) {
        while (!over) {
            try (Socket socket = web.socket()) {
                open.incrementAndGet();
                try {
                    trickle(socket, head);
                } finally {
                    open.decrementAndGet();
                }
            } catch (IOException | GeneralSecurityException e) {
                // Ended by the school: once more
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void trickle(Socket socket, String head) throws IOException, InterruptedException {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        begun.incrementAndGet();
        socket.setSoTimeout(1);
        byte[] answer = new byte[ANSWER];
        boolean ended = false;
        while (!over && !ended) {
            Thread.sleep(SECOND_MS);
            socket.getOutputStream().write('a');
            try {
                // It goes on, whatever the answer.
                ended = socket.getInputStream().read(answer) < 0;
            } catch (SocketTimeoutException e) {
                // Not answered yet
            }
        }
    }
}
