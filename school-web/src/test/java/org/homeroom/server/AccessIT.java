package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor can reach, and what a request must contain. */
@ExtendWith(RunningSchool.class)
class AccessIT {
    private School school;
    private Browser visitor;

    @BeforeEach
    void aVisitor(School running) {
        school = running;
        visitor = running.browser();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/", "/home.xhtml", "/home?a=b", "/student/list.xhtml", "/nothing", "/nothing.xhtml", "/index.xhtml", "/resources/css/base.css",
        "/account/nothing", "/health/nothing", "/registration/open/nothing"})
    void aVisitorIsSentToSignIn(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertEquals(302, answer.statusCode(), answer::body);
        String back = URLEncoder.encode(path, StandardCharsets.UTF_8);
        assertTrue(Set.of("/account/sign-in", "/account/sign-in?back=" + back).contains(Browser.location(answer)), Browser.location(answer));
        assertEquals("", answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/home;x=1", "//home", "/./home", "/account/../home", "/account/sign-in/../../home", "/health/../home", "/%68ome",
        "/account/sign-in;/../../home.xhtml", "/HOME", "/home/", "/home.xhtml/", "/health/live/../../home", "/home%2exhtml"})
    void noSpellingOfAPathLeadsPastTheDoor(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertFalse(answer.body().contains("signOutButton"), "the page of those who are signed in");
        assertNotEquals(200, answer.statusCode(), answer::body);
        assertNotEquals(500, answer.statusCode(), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "FROB"})
    void noMethodLeadsPastTheDoor(String method) {
        HttpResponse<String> answer = visitor.send(method, "/home", BodyPublishers.noBody());
        assertNotEquals(200, answer.statusCode(), answer::body);
        assertEquals("", answer.body().replaceAll("(?s).*signOutButton.*", "the page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF/web.xml", "/WEB-INF/templates/page.xhtml", "/META-INF/MANIFEST.MF",
        "/WEB-INF/classes/META-INF/persistence.xml", "/texts/page.properties"})
    void whatIsInsideTheWarIsNotServed(String path) {
        assertNotEquals(200, visitor.get(path).statusCode());
        assertNotEquals(200, school.signedIn("ADMIN").get(path).statusCode());
    }

    @ParameterizedTest
    @MethodSource("org.homeroom.server.Edge#all")
    void aVisitorReachesWhatIsListedAsOpenAndNothingElse(Edge line) {
        HttpResponse<String> answer = line.ask(visitor);
        boolean sentToSignIn = answer.statusCode() == 302 && Browser.location(answer).startsWith("/account/sign-in");
        boolean toldToSignIn = line.isResource() && answer.statusCode() == 401 && "{\"code\":\"SIGNED_OUT\"}".equals(answer.body());
        assertEquals(!line.open(), line.isResource() ? toldToSignIn : sentToSignIn, () -> answer.statusCode() + " " + answer.headers() + answer.body());
        if (line.open() && "page".equals(line.method())) {
            assertEquals(200, answer.statusCode());
            assertEquals(200, visitor.get(line.address() + ".xhtml").statusCode());
        }
    }

    @ParameterizedTest
    @MethodSource("org.homeroom.server.Edge#needingOurHeader")
    void requestsOfOurScriptsNeedOurHeader(Edge line) {
        assertEquals(403, line.ask(school.signedIn("ADMIN"), BodyPublishers.ofString("{}"), "Content-Type", "application/json").statusCode());
    }

    @Test
    void preflightRequestsAreRefused() {
        assertEquals(403, visitor.send("OPTIONS", "/api/photo/progress", BodyPublishers.noBody(), "X-Homeroom", "1").statusCode());
    }

    @Test
    void whoSignsInComesToTheFirstPage() {
        HttpResponse<String> page = school.signedIn("OFFICE").open("/");
        assertEquals(200, page.statusCode());
        assertEquals("/home", page.uri().getPath());
        assertTrue(page.body().contains("Britt Lindqvist"), page::body);
    }

    @Test
    void whoWantedAPageComesThereAfterSigningIn() {
        HttpResponse<String> door = visitor.open("/home?wanted=this");
        HttpResponse<String> answer = visitor.submit(door, "signIn",
                Map.of("email", school.account("ADMIN"), "password", RunningSchool.PASSWORD));
        assertEquals(302, answer.statusCode(), answer::body);
        assertEquals("/home?wanted=this", Browser.location(answer));
    }

    @Test
    void aRequestThatChangesSomethingNeedsOurHeader() {
        assertEquals(403, visitor.send("POST", "/preference?theme=dark", BodyPublishers.noBody()).statusCode());
        assertEquals(403, visitor.send("DELETE", "/health/live", BodyPublishers.noBody()).statusCode());
        assertEquals(405, visitor.send("POST", "/preference?theme=dark", BodyPublishers.noBody(), "X-Homeroom", "1").statusCode());
    }

    @Test
    void aFormWithoutItsViewStateChangesNothing() {
        Browser office = school.signedIn("OFFICE");
        HttpResponse<String> answer = office.send("POST", "/home", BodyPublishers.ofString("signOut=signOut&signOutButton=x"),
                "Content-Type", "application/x-www-form-urlencoded");
        assertNotEquals(500, answer.statusCode(), answer::body);
        assertEquals(200, office.get("/home").statusCode(), "still signed in");
    }
}
