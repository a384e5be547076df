package org.homeroom.desk.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.ZoneId;
import org.homeroom.access.permission.Role;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.school.school.School;
import org.homeroom.school.school.SchoolForm;
import org.homeroom.school.school.SchoolService;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.junit.jupiter.api.Test;

@ServiceTest
class SetUpServiceTest {
    @Inject
    SetUpService setUp;
    @Inject
    SchoolService schools;
    @Inject
    TestCaller caller;
    @Inject
    Given given;
    @Inject
    Db db;

    private static SchoolForm form() {
        SchoolForm form = new SchoolForm();
        form.name = "Riverside School";
        form.shortName = "Riverside";
        form.country = "GB";
        form.timeZone = "Europe/London";
        form.language = "en";
        return form;
    }

    @Test
    void anEmptySchoolHasNothing() {
        caller.as(given.account("Ada Admin", null, Role.ADMIN));
        SetUpProgress progress = setUp.progress();
        assertFalse(progress.named());
        assertNull(progress.yearId());
        assertEquals(0, progress.gradeLevels() + progress.classes() + progress.students());
        assertFalse(progress.workable());
    }

    @Test
    void aYearCountsBeforeTheSchoolIsNamed() {
        long year = given.year("2026/27", Given.FIRST_DAY, Given.LAST_DAY);
        caller.as(given.account("Ada Admin", null, Role.ADMIN));
        assertEquals(year, setUp.progress().yearId());
    }

    @Test
    void twoWhoNameTheSchoolAtOnceMakeOne() {
        caller.as(given.account("Ada Admin", null, Role.ADMIN));
        db.besides(em -> em.persist(new School("Hillside School", "Hillside", "GB", ZoneId.of("Europe/London"), "en")),
                () -> assertThrows(Conflict.class, () -> schools.save(form())));
        assertEquals("Hillside School", db.string("SELECT name FROM school"));
    }

    @Test
    void riversideCanWork() {
        Riverside riverside = given.riverside();
        caller.as(riverside.admin);
        SetUpProgress progress = setUp.progress();
        assertTrue(progress.workable());
        assertEquals(riverside.year, progress.yearId());
        assertEquals(2, progress.classes());
        assertEquals(5, progress.students());
        assertEquals(0, progress.photos() + progress.consents() + progress.portraits());
        caller.as(riverside.lindqvist.account());
        assertThrows(NotAllowed.class, setUp::progress);
    }

    @Test
    void theSchoolIsNamedOnceAndChangedAfterwards() {
        caller.as(given.account("Ada Admin", null, Role.ADMIN));
        schools.save(form());
        assertThrows(Conflict.class, () -> schools.save(form()));
        SchoolForm stored = schools.edit().orElseThrow();
        stored.name = "Hillside School";
        schools.save(stored);
        assertEquals("Hillside School", schools.summary().orElseThrow().name());
    }

    @Test
    void refusesPlacesAndLanguagesThatThereAreNot() {
        caller.as(given.account("Ada Admin", null, Role.ADMIN));
        SchoolForm zone = form();
        zone.timeZone = "Europe/Nowhere";
        assertEquals("timeZone", assertThrows(RuleBroken.class, () -> schools.save(zone)).field());
        SchoolForm country = form();
        country.country = "XX";
        assertEquals("country", assertThrows(RuleBroken.class, () -> schools.save(country)).field());
        SchoolForm language = form();
        language.language = "xx";
        assertEquals("language", assertThrows(RuleBroken.class, () -> schools.save(language)).field());
    }

    @Test
    void onlyTheSetUpMayChangeTheSchool() {
        caller.as(given.riverside().lindqvist.account());
        assertThrows(NotAllowed.class, schools::edit);
        assertThrows(NotAllowed.class, () -> schools.save(form()));
    }
}
