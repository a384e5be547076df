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

    /** Amara is there, but a teacher of other classes may not see her. */
    @Test
    void whoeverIsSignedInKeepsTheirWaysAndIsNotToldWhatExists(School school) {
        school.change("INSERT INTO person (version, created_at, changed_at, given_name, family_name) VALUES (1, NOW(6), NOW(6), 'Amara', 'Okafor')");
        school.change("INSERT INTO student (version, created_at, changed_at, person_id, number, birth_date, country, admitted_on)"
                + " SELECT 1, NOW(6), NOW(6), MAX(id), 'amara', '2014-05-05', 'NG', '2026-09-01' FROM person");
        long amara = school.number("SELECT id FROM student WHERE number = 'amara'");
        assertEquals(200, school.signedIn("OFFICE").get("/student/view?id=" + amara).statusCode());
        Browser teacher = school.signedIn("TEACHER");
        HttpResponse<String> hidden = teacher.get("/student/view?id=" + amara);
        HttpResponse<String> missing = teacher.get("/student/view?id=" + (amara + 1000));
        HttpResponse<String> nowhere = teacher.get("/student/nowhere");
        for (HttpResponse<String> answer : List.of(hidden, missing, nowhere)) {
            assertEquals(404, answer.statusCode());
            assertTrue(answer.body().contains("There is nothing here"), answer::body);
            assertTrue(answer.body().contains("id=\"navigation\"") && answer.body().contains("href=\"/student/list\""), answer::body);
            assertTrue(answer.body().contains("id=\"signOutButton\""), answer::body);
        }
        assertEquals(withoutAddress(missing), withoutAddress(hidden));
        assertEquals(withoutAddress(missing), withoutAddress(nowhere));
    }

    /** Without what says where one is, and what is new in every answer. */
    private static String withoutAddress(HttpResponse<String> answer) {
        String nonce = answer.body().replaceFirst("(?s).*?nonce=\"([^\"]*)\".*", "$1");
        return answer.body().replace(nonce, "").replaceAll("back=[^\"]*\"", "");
    }

    @Test
    void strangersSeeThePublicOne(School school) {
        HttpResponse<String> answer = school.browser().get("/jakarta.faces.resource/nothing.css.xhtml?ln=nothing");
        assertFalse(answer.body().contains("signOutButton"), answer::body);
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
