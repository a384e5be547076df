package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the balancer is told. */
@ExtendWith(RunningSchool.class)
class HealthIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private School school;
    private Browser balancer;

    @BeforeEach
    void aBalancer(School running) {
        school = running;
        balancer = running.browser();
    }

    @AfterEach
    void theDatabaseIsThere() throws InterruptedException {
        school.startDatabase();
        awaitReady(200, null);
    }

    private void awaitReady(int status, String body) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> answer = balancer.get("/health/ready");
        while (answer.statusCode() != status || body != null && !answer.body().equals(body)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Still " + answer.statusCode() + " " + answer.body() + " after " + PATIENCE);
            }
            Thread.sleep(100);
            answer = balancer.get("/health/ready");
        }
    }

    @Test
    void answersWithoutASessionAndWithoutSecrets() {
        for (String path : new String[] {"/health/live", "/health/ready"}) {
            HttpResponse<String> answer = balancer.get(path);
            assertEquals(200, answer.statusCode());
            assertFalse(answer.headers().firstValue("Set-Cookie").isPresent(), path);
            assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
            assertEquals(0, answer.body().replaceFirst("\\{\"status\":\"(UP|DEGRADED)\"}", "").length(), answer::body);
        }
    }

    @Test
    void tellsItsVersionToItsOwnHostButNotThroughABalancer() {
        HttpResponse<String> own = balancer.get("/health/version");
        assertEquals(200, own.statusCode());
        assertTrue(own.body().matches("\\d+\\.\\d+\\.\\d+\\S*"), own::body);
        assertFalse(own.headers().firstValue("Set-Cookie").isPresent());
        assertEquals(404, balancer.get("/health/version", "X-Forwarded-For", "203.0.113.9").statusCode());
    }

    @Test
    void isNotReadyWithoutItsDatabaseAndIsAgainWithIt() throws InterruptedException {
        school.stopDatabase();
        awaitReady(503, "{\"status\":\"DOWN\"}");
        assertEquals(200, balancer.get("/health/live").statusCode(), "the process itself is well");
        HttpResponse<String> page = balancer.get("/account/sign-in");
        assertEquals(500, page.statusCode());
        assertFalse(page.body().contains("SQLException"), page::body);
        assertFalse(page.body().contains("\tat "), page::body);
        school.startDatabase();
        awaitReady(200, null);
        assertEquals(200, balancer.get("/account/sign-in").statusCode());
    }

    @Test
    void isReadyThoughDegradedWithoutItsObjectStore() throws InterruptedException {
        awaitReady(200, "{\"status\":\"DEGRADED\"}");
        assertEquals(200, balancer.get("/account/sign-in").statusCode());
        school.startStore();
        awaitReady(200, "{\"status\":\"UP\"}");
    }
}
