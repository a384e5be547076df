package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to pages' scripts. */
@ExtendWith(RunningSchool.class)
class ResourcesIT {
    private static final String JSON = "application/json";

    private static HttpResponse<String> send(Browser browser, String method, String path, String body, String type) {
        return browser.send(method, "/api" + path, BodyPublishers.ofString(body), "Content-Type", type, "X-Homeroom", "test");
    }

    private static HttpResponse<String> post(Browser browser, String path, String body) {
        return send(browser, "POST", path, body, JSON);
    }

    private static void assertAnswers(int status, String body, HttpResponse<String> answer) {
        assertEquals(status + " " + body, answer.statusCode() + " " + answer.body());
    }

    private static void assertRefused(int status, String code, HttpResponse<String> answer) {
        assertAnswers(status, "{\"code\":\"" + code + "\"}", answer);
        assertEquals(List.of(JSON), Browser.header(answer, "Content-Type").stream().map(type -> type.replaceFirst(";.*", "")).toList());
    }

    @Test
    void aDraftIsKeptUntilItIsDropped(School school) {
        Browser office = school.signedIn("OFFICE");
        assertEquals(204, office.get("/api/draft/people.student.1").statusCode());
        String typed = "{\"givenName\":\"Åsa\",\"note\":\"\\\"quoted\\\"\"}";
        assertEquals(204, send(office, "PUT", "/draft/people.student.1", typed, JSON).statusCode());
        assertAnswers(200, typed, office.get("/api/draft/people.student.1"));
        assertEquals(204, school.signedIn("OFFICE").get("/api/draft/people.student.1").statusCode(), "it is nobody else's");
        assertEquals(204, send(office, "DELETE", "/draft/people.student.1", "", JSON).statusCode());
        assertEquals(204, office.get("/api/draft/people.student.1").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "{\"a\":{}}", "[\"a\"]", "{\"a\":", "", "null"})
    void aDraftIsAnObjectOfStrings(String body, School school) {
        assertRefused(400, "BAD_REQUEST", send(school.signedIn("OFFICE"), "PUT", "/draft/people.student.1", body, JSON));
    }

    @Test
    void aDraftsKeyIsThatOfAForm(School school) {
        assertRefused(404, "NOT_FOUND", school.signedIn("OFFICE").get("/api/draft/No%20Form"));
    }

    @Test
    void anEditorGetsTheQueue(School school) {
        assertAnswers(200, "{\"photos\":[],\"waiting\":0}", post(school.signedIn("EDITOR"), "/portrait/queue", "{\"after\":0}"));
    }

    @Test
    void peopleWhoMayNotApproveFindNoQueue(School school) {
        assertRefused(404, "NOT_FOUND", post(school.signedIn("GUARDIAN"), "/portrait/queue", "{\"after\":0}"));
    }

    @Test
    void aRemovedPhotoIsAConflict(School school) {
        assertRefused(409, "CONFLICT", post(school.signedIn("EDITOR"), "/portrait/decision", "{\"photo\":4711,\"version\":1,\"decision\":\"APPROVED\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"photo\":1,\"version\":1,\"decision\":\"PERHAPS\"}", "{\"photo\":\"one\",\"version\":1,\"decision\":\"APPROVED\"}",
        "{\"photo\":1,\"version\":1,\"decision\":\"UNKNOWN\"}", "{\"photo\":1,\"version\":1,\"decision\":\"REJECTED\",\"reason\":\"UNKNOWN\"}", "[]", ""})
    void anInvalidDecisionIsRefused(String body, School school) {
        assertRefused(400, "BAD_REQUEST", post(school.signedIn("EDITOR"), "/portrait/decision", body));
    }

    @Test
    void aFormIsNotAccepted(School school) {
        assertRefused(415, "UNSUPPORTED_MEDIA_TYPE",
                send(school.signedIn("EDITOR"), "POST", "/portrait/queue", "after=0", "application/x-www-form-urlencoded"));
    }

    @Test
    void otherMethodsAndAddressesAreRefusedInTheSameForm(School school) {
        assertRefused(405, "METHOD_NOT_ALLOWED", school.signedIn("EDITOR").get("/api/portrait/queue"));
        assertRefused(404, "NOT_FOUND", school.signedIn("EDITOR").get("/api/nothing"));
    }

    @Test
    void waitingForPhotosBeginsNoSession(School school) {
        HttpResponse<String> answer = post(school.browser(), "/photo/progress", "[\"nobody has this key\"]");
        assertAnswers(200, "[]", answer);
        assertEquals(List.of(), Browser.header(answer, "Set-Cookie"));
    }

    @Test
    void anEndedSessionIsReported(School school) {
        String email = school.account("OFFICE");
        Browser office = school.browser();
        office.signIn(email, RunningSchool.PASSWORD);
        school.change("UPDATE user_account SET state = 'CLOSED' WHERE email = ?", email);
        assertRefused(401, "SIGNED_OUT", office.get("/api/draft/people.student.1"));
        assertRefused(401, "SIGNED_OUT", send(office, "PUT", "/draft/people.student.1", "{}", JSON));
    }
}
