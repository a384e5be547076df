package org.homeroom.web.edge;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Hands on a page's text in large pieces. Faces writes it in pieces of a few characters, and the server encodes each by itself, which was a quarter of
 * all that a list allocated. The server keeps the page until it is whole, so that an error can still become an error page.
 */
@WebFilter(filterName = "pageWriter", asyncSupported = true, servletNames = "faces", dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC})
public class PageWriter extends HttpFilter {
    private static final int PIECE = 2048;
    private static final int PAGE = 131_072;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Gathering gathering = new Gathering(response);
        chain.doFilter(request, gathering);
        gathering.text.handOn();
    }

    private static final class Gathering extends HttpServletResponseWrapper {
        private final Text text = new Text(this);
        private PrintWriter writer;

        private Gathering(HttpServletResponse response) {
            super(response);
        }

        /** Faces' own wish is for a smaller one. */
        @Override
        public void setBufferSize(int size) {
            super.setBufferSize(PAGE);
        }

        @Override
        public PrintWriter getWriter() {
            if (writer == null) {
                writer = new PrintWriter(text);
            }
            return writer;
        }

        /** A session's id is in a cookie and in no address (web.xml), so that there is nothing to add. */
        @Override
        public String encodeURL(String address) {
            return address;
        }

        @Override
        public void flushBuffer() throws IOException {
            text.handOn();
            super.flushBuffer();
        }

        @Override
        public void reset() {
            text.discard();
            super.reset();
        }

        @Override
        public void resetBuffer() {
            text.discard();
            super.resetBuffer();
        }

        @Override
        public void sendError(int status) throws IOException {
            text.discard();
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            text.discard();
            super.sendError(status, message);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            text.discard();
            super.sendRedirect(location);
        }
    }

    /** Text that has not been handed on. */
    private static final class Text extends Writer {
        private final HttpServletResponseWrapper response;
        private char[] piece;
        private int length;

        private Text(HttpServletResponseWrapper response) {
            this.response = response;
        }

        private void handOn() throws IOException {
            if (length > 0) {
                response.getResponse().getWriter().write(piece, 0, length);
                length = 0;
            }
        }

        private void discard() {
            length = 0;
        }

        @Override
        public void write(int c) throws IOException {
            room(1);
            piece[length++] = (char) c;
        }

        @Override
        public void write(String text, int from, int count) throws IOException {
            for (int done = 0; done < count;) {
                int part = room(count - done);
                text.getChars(from + done, from + done + part, piece, length);
                length += part;
                done += part;
            }
        }

        @Override
        public void write(char[] text, int from, int count) throws IOException {
            for (int done = 0; done < count;) {
                int part = room(count - done);
                System.arraycopy(text, from + done, piece, length, part);
                length += part;
                done += part;
            }
        }

        private int room(int wanted) throws IOException {
            if (piece == null) {
                piece = new char[PIECE];
            } else if (length == PIECE) {
                handOn();
            }
            return Math.min(wanted, PIECE - length);
        }

        @Override
        public void flush() throws IOException {
            handOn();
            response.getResponse().getWriter().flush();
        }

        @Override
        public void close() throws IOException {
            handOn();
            response.getResponse().getWriter().close();
        }
    }
}
