package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser sends is refused shortly: by status, in a line of the log at most, and without an error of ours. */
@ExtendWith(RunningSchool.class)
class OddRequestsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SHORT = 600;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String CLOSE = "Connection: close";
    private School school;

    @BeforeEach
    void aSchool(School running) {
        school = running;
    }

    /** @return the answer, which is refused with one of these statuses */
    private String refused(String statuses, String request) {
        int before = school.log().length();
        String answer;
        try (RawConnection connection = school.connection()) {
            answer = connection.sendUntilAnswered(request).answer(PATIENCE);
        }
        String logged = withoutTimers(school.log().substring(before).replaceAll("\u001b\\[[0-9;]*m", ""));
        assertTrue(answer.matches("(?s)HTTP/1.1 (" + statuses + ") .*"), answer);
        assertTrue(answer.replaceFirst("(?s).*?\r\n\r\n", "").length() < SHORT, answer);
        assertTrue(logged.lines().filter(line -> !line.isBlank()).count() <= 1, logged);
        return answer;
    }

    /** What a job says meanwhile, with the lines below it, is no answer to a request. */
    private static String withoutTimers(String log) {
        return log.replaceAll("(?m)^\\S+ +\\w+ +\\[[^]]*] \\(TimerTask - \\d+\\).*(\\R(?!\\d\\d:\\d\\d:\\d\\d,).*)*", "");
    }

    private static String get(String path, String... headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: school.example\r\n" + lines(headers) + CLOSE + "\r\n\r\n";
    }

    private static String send(String method, String path, String type, String body, String... headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: school.example\r\nX-Homeroom: test\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n"
                + lines(headers) + CLOSE + "\r\n\r\n" + body;
    }

    private static String lines(String... headers) {
        return Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining());
    }

    private static String times(int count, String between, String one) {
        return IntStream.range(0, count).mapToObj(one::formatted).collect(Collectors.joining(between));
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 900_000})
    void aLongAddress(int length) {
        refused("400|414", get("/account/sign-in?a=" + "x".repeat(length)));
    }

    @Test
    void manyParameters() {
        refused("400", get("/account/sign-in?" + times(1000, "&", "p%d=x")));
        refused("400", send("POST", "/account/sign-in", FORM, times(1000, "&", "p%d=x")));
        refused("400", send("PUT", "/photo/upload/file", FORM, times(1000, "&", "p%d=x")));
    }

    @Test
    void manyCookies() {
        refused("400", get("/account/sign-in", "Cookie: " + times(500, "; ", "c%d=x")));
        refused("400", get("/health/live", "Cookie: " + times(500, "; ", "c%d=x")));
    }

    @Test
    void manyHeaders() {
        refused("400", get("/account/sign-in", times(500, "\r\n", "X-%d: x")));
    }

    @ParameterizedTest
    @CsvSource({"[, ]", "{\"a\":, }", "[{\"a\":, }]"})
    void deepJson(String opening, String closing) {
        Browser office = school.signedIn("OFFICE");
        for (int depth : List.of(1000, 5000)) {
            String deep = opening.repeat(depth) + "1" + closing.repeat(depth);
            String shallow = "{\"a\":" + deep + "}";
            refused("400|413", send("POST", "/api/photo/progress", JSON, deep));
            refused("400|413", send("PUT", "/api/draft/people.student.1", JSON, deep, "Cookie: " + office.cookies()));
            refused("400|413", send("PUT", "/api/draft/people.student.1", JSON, shallow, "Cookie: " + office.cookies()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/profile", "/student/admit", "/registration/list"})
    void aFormWithAStateOfAnotherKind(String page) {
        String cookie = "Cookie: " + school.signedIn("OFFICE").cookies();
        for (String state : List.of("stateless", "nonsense", "1:1", "")) {
            String form = Browser.encode(Map.of("form", "form", "save", "save", "jakarta.faces.ViewState", state));
            refused("302|200", send("POST", page, FORM, form, cookie));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0x0", "+1", "ffffffffffffffff", "1"})
    void aBodyInChunks(String length) {
        String head = "POST /api/photo/progress HTTP/1.1\r\nHost: school.example\r\nX-Homeroom: test\r\nContent-Type: " + JSON + "\r\nTransfer-Encoding: chunked\r\n\r\n";
        String second = "GET /health/live HTTP/1.1\r\nHost: school.example\r\n\r\n";
        String answer = refused("411", head + length + "\r\n[\r\n0\r\n\r\n" + second);
        assertEquals(1, answer.split("HTTP/1.1 ", -1).length - 1, "the connection ends, with whatever comes after it");
    }

    @Test
    void nobodySwitchesToHttp2() {
        String answer = school.connection().send(get("/account/sign-in", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__").replace(CLOSE, "Connection: Upgrade, HTTP2-Settings, close"))
                .answer(PATIENCE);
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        refused("400", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    }

    @Test
    void aGetWithABody() {
        String form = Browser.encode(Map.of("form", "form", "email", "a@b.example", "password", "wrong", "signIn", "signIn", "jakarta.faces.ViewState", "stateless"));
        for (String method : List.of("GET", "HEAD")) {
            assertTrue(school.connection().send(send(method, "/account/sign-in", FORM, form)).answer(PATIENCE).startsWith("HTTP/1.1 403 "), method);
        }
    }

    @ParameterizedTest
    @MethodSource("org.homeroom.server.Edge#all")
    void theHostIsNotRepeated(Edge line) {
        String request = line.method().matches("page|GET") ? get(line.example()) : send(line.method(), line.example(), JSON, "{}");
        String answer = school.connection().send(request.replace("school.example", "strange.example")).answer(PATIENCE);
        assertTrue(answer.startsWith("HTTP/1.1 "), answer);
        assertFalse(answer.contains("strange.example"), answer);
    }
}
