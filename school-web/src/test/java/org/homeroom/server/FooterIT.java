package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is at the bottom of every page. */
@ExtendWith(RunningSchool.class)
class FooterIT {
    @ParameterizedTest
    @CsvSource({"ADMIN, true", "OFFICE, false", "TEACHER, false", "EDITOR, false", "STUDENT, false", "GUARDIAN, false"})
    void onlyAdministratorsAreToldWhichNodeAnswered(String role, boolean told, School school) {
        String page = school.signedIn(role).get("/account/profile").body();
        String footer = page.substring(page.indexOf("<footer"), page.indexOf("</footer>"));
        assertEquals(told, footer.contains("Served by node " + RunningSchool.NODE), footer);
    }
}
