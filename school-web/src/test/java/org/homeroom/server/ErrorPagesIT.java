package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see when something is not there. */
@ExtendWith(RunningSchool.class)
class ErrorPagesIT {
    private static void assertSaysNothingOfTheInside(HttpResponse<String> answer) {
        for (String word : List.of("\tat ", "Exception", "org.homeroom", "java.", "jakarta.faces.view", "xhtml Not Found")) {
            assertFalse(answer.body().contains(word), () -> word + " is in:\n" + answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/people/nothing", "/nothing.xhtml", "/home/more", "/home.xhtml.bak"})
    void aPageThatIsNotThereIsA404(String path, School school) {
        HttpResponse<String> answer = school.signedIn("ADMIN").get(path);
        assertEquals(404, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("There is nothing here"), answer::body);
        assertSaysNothingOfTheInside(answer);
    }

    @Test
    void whatIsInsideTheWarIsNotThere(School school) {
        HttpResponse<String> answer = school.signedIn("ADMIN").get("/WEB-INF/web.xml");
        assertEquals(404, answer.statusCode());
        assertSaysNothingOfTheInside(answer);
    }

    @Test
    void aStyleSheetThatIsNotThereIsA404(School school) {
        HttpResponse<String> answer = school.browser().get("/jakarta.faces.resource/nothing.css.xhtml?ln=nothing");
        assertEquals(404, answer.statusCode());
        assertSaysNothingOfTheInside(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jakarta.faces.ViewState=garbage", "jakarta.faces.ViewState=-1%3A-1&form=form", "jakarta.faces.ViewState="})
    void aBrokenFormIsNotAnErrorOfOurs(String body, School school) {
        Browser browser = school.browser();
        HttpResponse<String> answer = browser.send("POST", "/account/sign-in", BodyPublishers.ofString(body),
                "Content-Type", "application/x-www-form-urlencoded");
        assertTrue(answer.statusCode() < 500, () -> answer.statusCode() + "\n" + answer.body());
        assertSaysNothingOfTheInside(answer);
    }

    @Test
    void whatIsRefusedSaysNothingOfTheInside(School school) {
        HttpResponse<String> answer = school.browser().send("POST", "/preference", BodyPublishers.noBody());
        assertEquals(403, answer.statusCode());
        assertSaysNothingOfTheInside(answer);
    }
}
