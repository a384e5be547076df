package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body that does not come costs others nothing; one that comes slowly arrives. No test asserts how long something takes, but that it is not for ever. */
class SlowBodiesIT {
    private static final int THREADS = 6;
    private static final int SECONDS = 2;
    /** Until whatever has to end has ended, on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(SECONDS + 30);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UPLOAD = "/photo/upload/file?student=1&name=me.jpg";
    private static final String JPEG = "\u00ff\u00d8\u00ff\u00e0and so on, quite a while";
    private static School school;
    private static String office;
    private final List<RawConnection> slow = new ArrayList<>();

    @BeforeAll
    static void aSchoolWithFewThreads() {
        school = School.start("slow-school", Map.of("WORKER_THREADS", Integer.toString(THREADS), "BODY_SECONDS", Integer.toString(SECONDS)));
        school.startStore();
        school.change("INSERT INTO person (id, version, created_at, changed_at, given_name, family_name) VALUES (1, 1, NOW(6), NOW(6), 'Noor', 'Haddad')");
        school.change("INSERT INTO student (id, version, created_at, changed_at, person_id, number, birth_date, country, admitted_on)"
                + " VALUES (1, 1, NOW(6), NOW(6), 1, '1', '2014-05-01', 'JO', '2026-08-01')");
        office = "Cookie: " + school.signedIn("OFFICE").cookies();
    }

    @AfterAll
    static void end() {
        school.close();
    }

    @AfterEach
    void hangUp() {
        slow.forEach(RawConnection::close);
    }

    private RawConnection begin(String method, String path, String type, int length, String beginning, String... headers) {
        RawConnection connection = school.connection().begin(method, path, type, length, beginning, headers);
        slow.add(connection);
        return connection;
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /account/sign-in, application/x-www-form-urlencoded, 100",
        "POST, /account/sign-in, application/x-www-form-urlencoded, 1000000",
        "POST, /register, multipart/form-data, 1000",
        "POST, /api/photo/progress, application/json, 10000",
        "POST, /nothing, application/x-www-form-urlencoded, 100",
        "PUT, /photo/upload/file, application/x-www-form-urlencoded, 100",
        "PUT, /photo/upload/file, application/octet-stream, 20000000"})
    void bodiesThatDoNotComeKeepNobodyWaiting(String method, String path, String type, int length) {
        for (int i = 0; i < 4 * THREADS; i++) {
            begin(method, path, type, length, "form=form");
            begin(method, path, type, length, "", "Expect: 100-continue");
        }
        assertEquals(302, school.browser().tryToSignIn(school.account("OFFICE"), RunningSchool.PASSWORD).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /account/sign-in, application/x-www-form-urlencoded, 100",
        "POST, /api/photo/progress, application/json, 10000",
        "PUT, /photo/upload/file, application/octet-stream, 20000000"})
    void aBodyThatHardlyComesIsGivenUp(String method, String path, String type, int length) throws InterruptedException {
        RawConnection body = begin(method, path, type, length, "a");
        assertTrue(body.endsWhileTrickling(PATIENCE));
    }

    @Test
    void aHeadThatDoesNotComeIsGivenUp() throws InterruptedException {
        RawConnection head = school.connection().send("GET /account/sign-in HTTP/1.1\r\nHost: school.example\r\nX-");
        slow.add(head);
        assertTrue(head.endsWhileTrickling(PATIENCE.plusSeconds(15)));
    }

    @Test
    void aFormThatComesInPiecesArrives() throws InterruptedException {
        String form = Browser.encode(Map.of("form", "form", "email", "a@b.example", "password", "wrong", "signIn", "signIn", "jakarta.faces.ViewState", "stateless",
                "note", "x".repeat(50_000)));
        RawConnection body = begin("POST", "/account/sign-in", FORM, form.length(), "", "Connection: close");
        int piece = form.length() / (2 * SECONDS);
        for (int sent = 0; sent < form.length(); sent += piece) {
            Thread.sleep(1000);
            body.send(form.substring(sent, Math.min(form.length(), sent + piece)));
        }
        String answer = body.answer(PATIENCE);
        assertTrue(answer.contains("user name or password is wrong"), answer);
    }

    @Test
    void whoWaitsToBeAskedForABodyIsAsked() {
        RawConnection body = begin("POST", "/account/sign-in", FORM, 9, "", "Expect: 100-continue", "Connection: close");
        body.send("form=form");
        String answer = body.answer(PATIENCE);
        assertTrue(answer.startsWith("HTTP/1.1 100 Continue") && answer.contains("HTTP/1.1 200 OK"), answer);
    }

    @Test
    void aPhotoFromASlowPhoneArrives() throws InterruptedException {
        int length = 40_000;
        RawConnection photo = begin("PUT", UPLOAD, "application/octet-stream", length, JPEG, office, "Connection: close");
        int piece = length / (3 * SECONDS);
        for (int sent = JPEG.length(); sent < length; sent += piece) {
            Thread.sleep(1000);
            photo.send("x".repeat(Math.min(piece, length - sent)));
        }
        String answer = photo.answer(PATIENCE);
        assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
    }

    @Test
    void placesOfUploadsThatStandStillAreTakenBack() throws InterruptedException {
        Browser family = school.signedIn("OFFICE");
        for (int i = 0; i < THREADS - 1; i++) {
            begin("PUT", UPLOAD, "application/octet-stream", 20_000_000, "", "Cookie: " + family.cookies());
        }
        for (RawConnection one : slow) {
            assertTrue(one.endsWhileTrickling(PATIENCE));
        }
        HttpResponse<String> next = family.send("PUT", UPLOAD, BodyPublishers.ofString("no photo, but it is looked at"), "X-Homeroom", "test");
        assertEquals("{\"code\":\"TYPE\"}", next.body());
    }
}
