package org.homeroom.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What neither a browser nor Java's client would send, or not so slowly. */
final class RawConnection implements AutoCloseable {
    private final Socket socket;

    RawConnection(URI school) {
        try {
            socket = new Socket(school.getHost(), school.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever the server makes of it meanwhile. */
    RawConnection send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As much as the server reads: it may answer sooner, and end the connection. */
    RawConnection sendUntilAnswered(String text) {
        try {
            return send(text);
        } catch (UncheckedIOException _) {
            return this;
        }
    }

    /** A request's head and the beginning of its body. */
    RawConnection begin(String method, String path, String type, int length, String beginning, String... headers) {
        return send(method + " " + path + " HTTP/1.1\r\nHost: school.example\r\nX-Homeroom: test\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n"
                + String.join("", java.util.Arrays.stream(headers).map(header -> header + "\r\n").toList()) + "\r\n" + beginning);
    }

    /** All that comes until the server ends the connection, or the time is over. */
    String answer(Duration patience) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.write(next);
            }
        } catch (SocketTimeoutException _) {
            answer.writeBytes("\n(the connection is open)".getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException _) {
            // broken off, with an answer or without
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    /** Sends a byte a second. @return whether the server ended the connection in this time */
    boolean endsWhileTrickling(Duration patience) throws InterruptedException {
        for (long until = System.nanoTime() + patience.toNanos(); System.nanoTime() < until; Thread.sleep(1000)) {
            try {
                send("a");
                socket.setSoTimeout(1);
                if (socket.getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException _) {
                // goes on
            } catch (IOException | UncheckedIOException _) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
