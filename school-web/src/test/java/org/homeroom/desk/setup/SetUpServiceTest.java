package org.homeroom.desk.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        List<SetUpProgress> progress = setUp.progress();
        assertEquals(List.of("school.setup", "year.setup", "year.setup_terms", "gradelevel.setup", "homeclass.setup", "staff.setup", "student.setup",
                "photo.setup", "consent.setup", "portrait.setup"), progress.stream().map(one -> one.step().text()).toList(), "each room has said its step, in the order of the work");
        assertTrue(progress.stream().allMatch(one -> one.yearId() == null && !one.done()));
        assertEquals(List.of("/school/edit", "/year/edit", "/gradelevel/list", "/homeclass/list"),
                progress.stream().filter(SetUpProgress::missing).map(SetUpProgress::path).toList());
    }

    @Test
    void aYearCountsBeforeTheSchoolIsNamed() {
        long year = given.year("2026/27", Given.FIRST_DAY, Given.LAST_DAY);
        caller.as(given.account("Ada Admin", null, Role.ADMIN));
        SetUpProgress step = setUp.progress().get(1);
        assertEquals(year, step.yearId());
        assertTrue(step.done());
        SetUpProgress terms = setUp.progress().get(2);
        assertFalse(terms.done());
        assertEquals("/year/edit?id=" + year, terms.path());
    }

    @Test
    void twoWhoNameTheSchoolAtOnceMakeOne() {
        caller.as(given.account("Ada Admin", null, Role.ADMIN));
        db.besides(em -> em.persist(new School("Hillside School", "Hillside", "GB", ZoneId.of("Europe/London"), "en")),
                () -> assertThrows(Conflict.class, () -> schools.save(0, form())));
        assertEquals("Hillside School", db.string("SELECT name FROM school"));
    }

    @Test
    void riversideCanWork() {
        Riverside riverside = given.riverside();
        caller.as(riverside.admin);
        List<SetUpProgress> progress = setUp.progress();
        assertTrue(progress.stream().noneMatch(SetUpProgress::missing));
        assertTrue(progress.stream().allMatch(one -> one.yearId() == riverside.year));
        Map<String, Long> counts = progress.stream().collect(Collectors.toMap(one -> one.step().text(), SetUpProgress::count));
        assertEquals(2, counts.get("homeclass.setup"));
        assertEquals(5, counts.get("student.setup"));
        assertEquals(0, counts.get("photo.setup") + counts.get("consent.setup") + counts.get("portrait.setup"));
        caller.as(riverside.lindqvist.account());
        assertThrows(NotAllowed.class, setUp::progress);
    }

    @Test
    void theSchoolIsNamedOnceAndChangedAfterwards() {
        caller.as(given.account("Ada Admin", null, Role.ADMIN));
        schools.save(0, form());
        assertThrows(Conflict.class, () -> schools.save(0, form()));
        SchoolForm stored = schools.edit(0);
        stored.name = "Hillside School";
        schools.save(0, stored);
        assertEquals("Hillside School", schools.summary().orElseThrow().name());
    }

    @Test
    void refusesUnknownPlacesAndLanguages() {
        caller.as(given.account("Ada Admin", null, Role.ADMIN));
        SchoolForm zone = form();
        zone.timeZone = "Europe/Nowhere";
        assertEquals("timeZone", assertThrows(RuleBroken.class, () -> schools.save(0, zone)).field());
        SchoolForm country = form();
        country.country = "XX";
        assertEquals("country", assertThrows(RuleBroken.class, () -> schools.save(0, country)).field());
        SchoolForm language = form();
        language.language = "xx";
        assertEquals("language", assertThrows(RuleBroken.class, () -> schools.save(0, language)).field());
    }

    @Test
    void onlyTheSetUpMayChangeTheSchool() {
        caller.as(given.riverside().lindqvist.account());
        assertThrows(NotAllowed.class, () -> schools.edit(0));
        assertThrows(NotAllowed.class, () -> schools.save(0, form()));
    }
}
