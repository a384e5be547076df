package org.homeroom.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a school of a few lines: whoever has the cookie is signed in. */
class VisitorTest {
    private final List<String> asked = new ArrayList<>();
    private final Journal journal = new Journal();
    private HttpServer school;
    private Visitor visitor;
    private volatile boolean forgetful;

    @BeforeEach
    void opens() throws Exception {
        school = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        school.createContext("/", this::answer);
        school.start();
        visitor = new Visitor(new Web(URI.create("http://127.0.0.1:" + school.getAddress().getPort()), null, journal));
    }

    @AfterEach
    void closes() {
        school.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path + " " + URLDecoder.decode(body, StandardCharsets.UTF_8));
        String cookie = exchange.getRequestHeaders().getFirst("Cookie");
        exchange.getResponseHeaders().set("X-Served-By", "a");
        if (path.equals("/broken")) {
            exchange.sendResponseHeaders(503, -1);
        } else if (exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Set-Cookie", "JSESSIONID=abc.a; Path=/; HttpOnly");
            exchange.getResponseHeaders().set("Location", "/home");
            exchange.sendResponseHeaders(302, -1);
        } else if (path.equals("/home") && (forgetful || !"JSESSIONID=abc.a".equals(cookie))) {
            exchange.getResponseHeaders().set("Location", "/account/sign-in?back=/home");
            exchange.sendResponseHeaders(302, -1);
        } else {
            byte[] page = """
                    <form id="form" method="post" action="/account/sign-in?x=1"><input name="email" value="old"><input type="hidden" name="state" value="s1">
                    <input type="checkbox" name="stay" value="on"><input type="submit" id="signIn" name="form:go" value="Go">
                    <input type="submit" id="form:other" name="form:other" value="No"></form>"""
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
        exchange.close();
    }

    @Test
    void fillsInTheFormAsItStands() throws Exception {
        assertTrue(visitor.signIn("me@school.example", "a password"));
        assertEquals("POST /account/sign-in", asked.get(1).substring(0, 21));
        for (String field : List.of("state=s1", "form:go=go", "email=me@school.example", "password=a password")) {
            assertTrue(asked.get(1).contains(field), asked.get(1));
        }
        assertFalse(asked.get(1).contains("stay"), "A box without a tick is not sent");
        assertFalse(asked.get(1).contains("other"), "Nor is a button that is not pressed");
        assertEquals(200, visitor.get("/home").status());
        assertEquals(0, journal.sessionsLost());
    }

    @Test
    void noticesThatItsSessionIsGone() throws Exception {
        visitor.signIn("me@school.example", "a password");
        forgetful = true;
        visitor.get("/home");
        assertFalse(visitor.isSignedIn());
        assertEquals(1, journal.sessionsLost());
    }

    @Test
    void aServerErrorAndNoAnswerAreFailures() throws Exception {
        assertThrows(Web.Unanswered.class, () -> visitor.get("/broken"));
        school.stop(0);
        assertThrows(Web.Unanswered.class, () -> visitor.submit(new Visitor.Page(URI.create("http://127.0.0.1:" + school.getAddress().getPort() + "/"), 200,
                "", "a", Instant.now(), "<form id='form' action='/x'></form>"), "save", Map.of()));
        Report report = Report.of(journal);
        assertEquals(1, report.readsFailed());
        assertEquals(1, report.writesFailed());
        assertTrue(report.faults().containsKey("GET 503"), report.toString());
    }
}
