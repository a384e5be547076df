package org.homeroom.system;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.homeroom.local.LocalDatabase;
import org.homeroom.local.LocalServer;
import org.homeroom.local.Ports;
import org.junit.jupiter.api.Test;

/** A database that comes up after the application needs nobody's help: the school opens by itself. */
class DatabaseAwayIT {
    private static final Path HOME = RunningSchool.PROJECT.resolve("system-tests/target/away");

    @Test
    void theSchoolOpensWhenTheDatabaseComesUp() throws IOException, InterruptedException {
        if (Files.exists(HOME)) {
            Folders.delete(HOME);
        }
        Ports ports = Ports.free();
        Path data = HOME.resolve("mariadb");
        Map<String, String> environment;
        try (LocalDatabase made = LocalDatabase.start(data, ports.database())) {
            environment = new HashMap<>(made.environment());
        }
        environment.put("DB_WAIT_SECONDS", "3");
        environment.put("S3_ENDPOINT", "http://127.0.0.1:9");
        environment.put("S3_ACCESS_KEY", "nobody");
        environment.put("S3_SECRET_KEY", "nothing");
        try (HttpClient http = HttpClient.newHttpClient();
             LocalServer server = LocalServer.start(RunningSchool.PROJECT.resolve("server-config/target/server"),
                     RunningSchool.PROJECT.resolve("school-web/target/school-web.war"), HOME, ports,
                     LocalServer.DEFAULT_JVM_OPTIONS, environment)) {
            awaitAnswer(http, server.address().resolve("/health/live"), 200);
            HttpResponse<String> page = get(http, server.address().resolve("/account/sign-in"));
            assertAll(
                    () -> assertEquals(503, get(http, server.address().resolve("/health/ready")).statusCode()),
                    () -> assertEquals(503, page.statusCode()),
                    () -> assertTrue(page.body().contains("The school is starting"), page.body()));
            awaitLog(server.log(), "The database has not answered for");

            try (LocalDatabase _ = LocalDatabase.start(data, ports.database())) {
                server.awaitReady(Duration.ofSeconds(60));
                assertEquals(200, get(http, server.address().resolve("/account/sign-in")).statusCode());
            }
        }
    }

    private static HttpResponse<String> get(HttpClient http, URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void awaitAnswer(HttpClient http, URI address, int status) throws InterruptedException {
        for (int i = 0; i < 240; i++) {
            try {
                if (get(http, address).statusCode() == status) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(250);
                continue;
            }
            Thread.sleep(250);
        }
        throw new AssertionError(address + " never answered " + status);
    }

    private static void awaitLog(Path log, String words) throws IOException, InterruptedException {
        for (int i = 0; i < 80; i++) {
            if (Files.readString(log).contains(words)) {
                return;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("The log never said: " + words);
    }
}
