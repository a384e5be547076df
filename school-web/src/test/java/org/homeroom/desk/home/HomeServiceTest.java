package org.homeroom.desk.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.homeroom.access.permission.Role;
import org.homeroom.base.shared.Remembered;
import org.homeroom.people.consent.Consent.Purpose;
import org.homeroom.people.consent.ConsentService;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.Statements;
import org.homeroom.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class HomeServiceTest {
    @Inject
    HomeService home;
    @Inject
    ConsentService consents;
    @Inject
    TestCaller caller;
    @Inject
    Given given;
    @Inject
    Db db;
    private Riverside riverside;

    @BeforeEach
    void riverside() {
        riverside = given.riverside();
    }

    private List<String> tasks(Long account) {
        caller.as(account);
        return home.tasks(riverside.year).stream().map(task -> task.task().text() + " " + task.count()).toList();
    }

    @Test
    void whoHasDecidedIsNotToldAFigureOfBefore() {
        caller.as(riverside.ngozi.account());
        Object before = Remembered.untilWritten("tasks");
        assertEquals(before, Remembered.untilWritten("tasks"));
        consents.decide(riverside.amara.student(), Purpose.YEARBOOK, true, null);
        assertNotEquals(before, Remembered.untilWritten("tasks"));
    }

    @Test
    void theOfficeIsToldWhatItMayActOn() {
        assertEquals(List.of("homeclass.task_none 1", "consent.task_missing 5"), tasks(riverside.lindqvist.account()));
        db.sql("UPDATE student SET withdrawn_on = '2026-11-01' WHERE id = ?", riverside.haruto.student());
        assertEquals(List.of("consent.task_missing 4"), tasks(riverside.lindqvist.account()));
    }

    @Test
    void aGuardianIsToldOfTheirOwnChildrenIfCustodyAllows() {
        assertEquals(List.of("consent.task_own 1"), tasks(riverside.ngozi.account()));
        assertEquals(List.of("consent.task_own 2"), tasks(riverside.anna.account()));
        assertEquals(List.of(), tasks(riverside.emeka.account()));
        db.sql("INSERT INTO consent (version, created_at, changed_at, student_id, purpose, given, decided_at, account_id, in_force)"
                + " VALUES (1, NOW(), NOW(), ?, 'YEARBOOK', FALSE, NOW(), ?, TRUE)", riverside.amara.student(), riverside.ngozi.account());
        assertEquals(List.of(), tasks(riverside.ngozi.account()));
    }

    @Test
    void nothingWaitsForAStudentOrATeacher() {
        assertEquals(List.of(), tasks(riverside.amara.account()));
        assertEquals(List.of(), tasks(riverside.brennan.account()));
    }

    @Test
    void anAdministratorIsToldWhatTheSetUpLacks() {
        assertEquals(List.of("homeclass.task_none 1", "consent.task_missing 5", "setup.task_later 4"), tasks(riverside.admin));
        db.sql("DELETE FROM teaching_assignment");
        db.sql("DELETE FROM enrolment");
        db.sql("DELETE FROM school_class");
        assertEquals("setup.task_first 1", tasks(riverside.admin).getFirst());
    }

    @Test
    void anEmptySchoolLacksFourThings() {
        for (String table : List.of("teaching_assignment", "enrolment", "school_class", "grade_level", "school_year", "school")) {
            db.sql("DELETE FROM " + table);
        }
        caller.as(given.account("Ada Admin", null, Role.ADMIN));
        HomeTask first = home.tasks(null).getFirst();
        assertEquals("setup.task_first", first.task().text());
        assertTrue(first.task().first());
        assertEquals(4, first.count());
    }

    @Test
    void everythingIsCountedInOneStatement() {
        caller.as(riverside.admin);
        home.tasks(riverside.year);
        assertEquals(1, Statements.of(() -> home.tasks(riverside.year)).size());
    }

    @Test
    void aTeacherSeesTheirClassesOfTheYearWithCounts() {
        caller.as(riverside.brennan.account());
        HomeClass own = home.classes(riverside.year).getFirst();
        assertEquals(1, home.classes(riverside.year).size());
        assertEquals("7b", own.name());
        assertEquals(true, own.tutor());
        assertEquals(2, own.students());
        assertEquals(2, own.noConsent());
        assertEquals(0, own.inBook());
        caller.as(riverside.lindqvist.account());
        assertEquals(List.of(), home.classes(riverside.year));
    }

    @Test
    void theChartIsForThoseWhoSeeAllPhotos() {
        caller.as(riverside.lindqvist.account());
        assertEquals(List.of(new GradeBar("Year 7", 2, 0), new GradeBar("Year 8", 2, 0)), home.bars(riverside.year));
        caller.as(riverside.brennan.account());
        assertEquals(List.of(), home.bars(riverside.year));
    }
}
