package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.Test;

/** The sessions that are in memory have a limit, and nobody notices when they have been kept on disk. */
class SessionLimitIT {
    private static final int LIMIT = 3;
    private static final int PEOPLE = 12;

    @Test
    void whoeverIsNotInMemoryGoesOnWhereTheyWere() {
        try (School school = School.start("crowded-school", Map.of("MAX_SESSIONS", Integer.toString(LIMIT)))) {
            List<Browser> people = new ArrayList<>();
            List<HttpResponse<String>> forms = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Browser browser = school.signedIn("ADMIN");
                people.add(browser);
                forms.add(browser.open("/account/profile"));
            }
            assertEquals(PEOPLE, school.sessions());
            assertTrue(school.sessionsInMemory() <= LIMIT, () -> school.sessionsInMemory() + " sessions in memory");
            for (int i = 0; i < PEOPLE; i++) {
                HttpResponse<String> saved = people.get(i).submitForm(forms.get(i), "languageForm", "saveLanguage", Map.of("language", "de"));
                assertEquals("/account/profile", Browser.location(saved), "the form that was open can be sent");
                assertEquals(200, people.get(i).get("/account/profile").statusCode());
            }
            assertTrue(school.sessionsInMemory() <= LIMIT, () -> school.sessionsInMemory() + " sessions in memory");
        }
    }
}
