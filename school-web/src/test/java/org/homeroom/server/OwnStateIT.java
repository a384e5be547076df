package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that one page has handed out, sent to another: the other's check has not been made, so nothing of it is shown. */
@ExtendWith(RunningSchool.class)
class OwnStateIT {
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

    static Stream<String> closedPages() {
        return Edge.all().stream().filter(line -> "page".equals(line.method()) && !line.open()).map(Edge::address);
    }

    private static HttpResponse<String> send(Browser browser, String state, String path) {
        return browser.send("POST", path, BodyPublishers.ofString(Browser.encode(Map.of("form", "form", "jakarta.faces.ViewState", state))),
                "Content-Type", "application/x-www-form-urlencoded");
    }

    private static String stateOf(HttpResponse<String> page) {
        Matcher state = STATE.matcher(page.body());
        assertTrue(state.find(), page::body);
        return state.group(1);
    }

    @ParameterizedTest
    @MethodSource("closedPages")
    void opensNoOtherPage(String path, School school) {
        Browser guardian = school.signedIn("GUARDIAN");
        String state = stateOf(guardian.open("/account/profile"));
        for (String sent : new String[] {state, "stateless"}) {
            if (!"/account/profile".equals(path) || "stateless".equals(sent)) {
                HttpResponse<String> answer = send(guardian, sent, path + "?id=1");
                assertEquals(302, answer.statusCode(), () -> sent + ": " + answer.body());
                assertTrue(Browser.location(answer).startsWith("/expired?back="), () -> Browser.location(answer));
            }
        }
    }

    @Test
    void thePagesOwnFormIsTaken(School school) {
        Browser guardian = school.signedIn("GUARDIAN");
        HttpResponse<String> sent = guardian.submitForm(guardian.open("/account/profile"), "languageForm", "saveLanguage", Map.of("language", "de"));
        assertEquals("/account/profile", Browser.location(sent));
    }
}
