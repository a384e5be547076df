package org.homeroom.counting;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;

/** Counts a request that has a number, and writes a line about it into a file: a page may be sent before all of it is known. */
@WebFilter(filterName = "counting", urlPatterns = "/*")
public class CountingFilter extends HttpFilter {
    /** The header with the request's number. */
    public static final String NUMBER = "X-Count";
    /** The variable that names the file. */
    public static final String FILE = "COUNTS_FILE";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String number = request.getHeader(NUMBER);
        if (number == null) {
            chain.doFilter(request, response);
            return;
        }
        long before = bytes(request.getSession(false));
        Counts counts = Counts.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            Counts.end();
        }
        String line = "%s %d %d %d%n".formatted(number, counts.components, counts.lookUps, bytes(request.getSession(false)) - before);
        Files.writeString(Path.of(System.getenv(FILE)), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static long bytes(HttpSession session) throws IOException {
        Counter counter = new Counter();
        if (session != null) {
            for (String name : Collections.list(session.getAttributeNames())) {
                try (ObjectOutputStream stream = new ObjectOutputStream(counter)) {
                    stream.writeObject(session.getAttribute(name));
                }
            }
        }
        return counter.bytes;
    }

    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
