package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a balancer that terminates TLS: HAProxy, or an AWS Application Load Balancer. */
@ExtendWith(RunningSchool.class)
class BalancerIT {
    private static final String[] OVER_HTTPS = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9"};
    /** An Application Load Balancer's default. */
    private static final int BALANCER_IDLE_MS = 60_000;

    /** They name a path only, so that a browser stays where it is. */
    private static void assertStays(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer::body);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertTrue(location.matches("/([^/\\\\].*)?"), location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/student/list?words=Mia", "/preference?theme=dark&back=/register"})
    void redirectsStayOnHttps(String path, School school) {
        HttpResponse<String> answer = school.browser().get(path, OVER_HTTPS);
        assertStays(answer);
        assertEquals(List.of("max-age=31536000"), Browser.header(answer, "Strict-Transport-Security"));
    }

    @Test
    void whoHasSignedInStaysOnHttps(School school) {
        Browser browser = school.browser();
        HttpResponse<String> answer = browser.submit(browser.open("/account/sign-in"), "signIn",
                Map.of("email", school.account("OFFICE"), "password", RunningSchool.PASSWORD), OVER_HTTPS);
        assertStays(answer);
    }

    @Test
    void onOnesOwnMachineThereIsNoHttps(School school) {
        HttpResponse<String> answer = school.browser().get("/home");
        assertStays(answer);
        assertEquals(List.of(), Browser.header(answer, "Strict-Transport-Security"));
    }

    @Test
    void theBalancerEndsAnIdleConnectionAndNotTheServer() throws IOException {
        String settings = Files.readString(Places.SERVER.resolve("standalone/configuration/standalone.xml"));
        Matcher listener = Pattern.compile("<http-listener [^>]*no-request-timeout=\"(\\d+)\"").matcher(settings);
        assertTrue(listener.find(), "by default it is as long as the balancer's: a request would now and then meet a connection that is being closed");
        assertTrue(Integer.parseInt(listener.group(1)) >= BALANCER_IDLE_MS + 10_000, listener.group(1));
    }
}
