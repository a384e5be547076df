package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other sites, and programs that are not browsers, may request from the school. */
@ExtendWith(RunningSchool.class)
class ForeignRequestsIT {
    private static final String FORM = "application/x-www-form-urlencoded";
    private Browser browser;

    @BeforeEach
    void aVisitor(School school) {
        browser = school.browser();
    }

    private int post(String path, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = FORM;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return browser.send("POST", path, BodyPublishers.ofString("jakarta.faces.ViewState=stateless&form=form"), all).statusCode();
    }

    @Test
    void anotherSiteSendsNoForm() {
        assertEquals(403, post("/account/forgot", "Sec-Fetch-Site", "cross-site"));
        assertEquals(403, post("/account/forgot", "Sec-Fetch-Site", "same-site"));
        assertEquals(403, post("/account/forgot", "Origin", "https://elsewhere.example"));
        assertEquals(403, post("/account/forgot", "Origin", "null"));
        assertEquals(200, post("/account/forgot", "Sec-Fetch-Site", "same-origin", "Origin", "https://school.example"));
        assertEquals(200, post("/account/forgot"));
    }

    @Test
    void anAddressIsNoFormThatWasSent() {
        assertEquals(403, browser.get("/account/forgot?jakarta.faces.ViewState=stateless&form=form").statusCode());
        assertEquals(403, browser.get("/account/forgot?jakarta%2Efaces.ViewState=stateless&form=form").statusCode());
    }

    @Test
    void aLargeFormIsNotRead() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("email", "a".repeat(2_000_000));
        assertEquals(413, browser.send("POST", "/account/forgot", BodyPublishers.ofString(Browser.encode(fields)),
                "Content-Type", FORM).statusCode());
        for (String method : List.of("POST", "PUT")) {
            assertEquals(413, browser.send(method, "/photo/upload/file", BodyPublishers.ofString(Browser.encode(fields)),
                    "Content-Type", FORM, "X-Homeroom", "photo").statusCode(), "a photo is large, and a form is none");
        }
        HttpResponse<String> unknown = browser.send("POST", "/account/forgot",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100])), "Content-Type", FORM);
        assertEquals(411, unknown.statusCode());
    }

    @ParameterizedTest
    @MethodSource("org.homeroom.server.Edge#limited")
    void aBodyAboveItsListedLimitIsNotRead(Edge line, School school) {
        byte[] body = new byte[line.mostBytes() + 1];
        Browser someone = school.signedIn("EDITOR");
        String[] headers = {"Content-Type", "application/json", "X-Homeroom", "test"};
        assertEquals(413, line.ask(someone, BodyPublishers.ofByteArray(body), headers).statusCode());
        assertEquals(411, line.ask(someone, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), headers).statusCode(), "whose length is not told");
    }

    @Test
    void whatIsNoNonceIsNotWrittenIntoThePage() {
        for (String page : List.of("/register", "/account/forgot", "/account/sign-in")) {
            HttpResponse<String> answer = browser.send("POST", page, BodyPublishers.ofString(Browser.encode(Map.of(
                    "primefaces.nonce", "\"><img src=x>; script-src *", "form", "form", "jakarta.faces.partial.ajax", "true"))),
                    "Content-Type", FORM, "Faces-Request", "partial/ajax");
            assertEquals(200, answer.statusCode());
            assertFalse(answer.body().contains("<img src=x>"), answer::body);
            assertFalse(answer.headers().firstValue("Content-Security-Policy").orElse("").contains("script-src *"));
        }
    }

    @Test
    void nobodyIsSentToTheManagement() {
        HttpResponse<String> answer = browser.get("/console");
        assertEquals("/noconsole.html", Browser.location(answer), "the server answers so, and names no port");
    }
}
