package org.homeroom.teaching.homeclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.people.student.Student;
import org.homeroom.people.student.StudentService;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.Statements;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class EnrolmentServiceTest {
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    @Inject
    EnrolmentService enrolments;
    @Inject
    StudentService students;
    @Inject
    Access access;
    @Inject
    TestCaller caller;
    @Inject
    Given given;
    @Inject
    EnrolmentPlans plans;
    @Inject
    SchoolDay day;
    @Inject
    TestClock clock;
    @Inject
    Db db;
    private Riverside riverside;

    @BeforeEach
    void theOfficeEnrols() {
        riverside = given.riverside();
        caller.as(riverside.lindqvist.account());
    }

    /** Someone's enrolments as "class: first to last day". */
    private List<String> of(Riverside.Pupil pupil) {
        return db.strings("""
                SELECT CONCAT(c.name, ': ', e.starts_on, ' to ', COALESCE(e.ends_on, 'now'))
                FROM enrolment e JOIN school_class c ON c.id = e.school_class_id
                WHERE e.student_id = ? ORDER BY e.starts_on, e.id""", pupil.student());
    }

    private void decemberComes() {
        clock.pass(Duration.between(TestClock.BEGIN, DECEMBER.atTime(1, 0).toInstant(ZoneOffset.UTC)));
        plans.begin();
    }

    private String present(Riverside.Pupil pupil) {
        return db.string("SELECT c.name FROM enrolment e JOIN school_class c ON c.id = e.school_class_id WHERE e.is_open AND e.student_id = ?", pupil.student());
    }

    @Test
    void aMoveTakesEffectOnItsDay() {
        enrolments.move(riverside.amara.student(), riverside.class8a, DECEMBER);
        assertEquals(0, plans.begin());
        assertEquals("7b", present(riverside.amara));
        assertEquals(1, db.count("portrait WHERE student_id = ? AND school_year_id = ?", riverside.amara.student(), riverside.year));
        decemberComes();
        assertEquals("8a", present(riverside.amara));
        assertEquals(0, plans.begin());
    }

    @Test
    void anotherMoveReplacesTheOnePlanned() {
        enrolments.move(riverside.amara.student(), riverside.class8a, DECEMBER);
        enrolments.move(riverside.amara.student(), riverside.class8a, DECEMBER.plusDays(7));
        decemberComes();
        assertEquals(List.of("7b: 2026-09-01 to now", "8a: 2026-12-08 to 2027-07-20"), of(riverside.amara));
    }

    @Test
    void aMovePlannedIsTakenBackByStaying() {
        enrolments.move(riverside.amara.student(), riverside.class8a, DECEMBER);
        assertTrue(enrolments.place(riverside.amara.student(), riverside.year).planned());
        enrolments.move(riverside.amara.student(), riverside.class7b, DECEMBER);
        decemberComes();
        assertEquals(List.of("7b: 2026-09-01 to now"), of(riverside.amara));
    }

    @Test
    void whoLeavesDoesNotComeIntoTheClassPlanned() {
        enrolments.move(riverside.amara.student(), riverside.class8a, DECEMBER);
        students.withdraw(riverside.amara.student(), LocalDate.parse("2026-11-10"));
        decemberComes();
        assertEquals(List.of("7b: 2026-09-01 to 2026-11-10"), of(riverside.amara));
    }

    @Test
    void enrolsFromADayOn() {
        enrolments.enrol(riverside.haruto.student(), riverside.class7b, DECEMBER);
        decemberComes();
        assertEquals(List.of("7b: 2026-12-01 to now"), of(riverside.haruto));
    }

    @Test
    void aMoveEndsTheEarlierEnrolmentTheDayBefore() {
        enrolments.enrol(riverside.amara.student(), riverside.class8a, DECEMBER);
        decemberComes();
        assertEquals(List.of("7b: 2026-09-01 to 2026-11-30", "8a: 2026-12-01 to now"), of(riverside.amara));
    }

    @Test
    void aMoveOnTheFirstDayEndsTheEarlierOneThatDay() {
        enrolments.enrol(riverside.amara.student(), riverside.class8a, Given.FIRST_DAY);
        assertEquals(List.of("7b: 2026-09-01 to 2026-09-01", "8a: 2026-09-01 to now"), of(riverside.amara));
    }

    @Test
    void enrollingInTheSameClassAgainChangesNothing() {
        enrolments.enrol(riverside.amara.student(), riverside.class7b, DECEMBER);
        assertEquals(List.of("7b: 2026-09-01 to now"), of(riverside.amara));
    }

    @Test
    void theTimeBetweenLeavingAndComingBackStays() {
        students.withdraw(riverside.amara.student(), LocalDate.parse("2026-10-09"));
        students.readmit(riverside.amara.student());
        enrolments.move(riverside.amara.student(), riverside.class7b, DECEMBER);
        decemberComes();
        assertEquals(List.of("7b: 2026-09-01 to 2026-10-09", "7b: 2026-12-01 to now"), of(riverside.amara));
    }

    @Test
    void nobodyIsMovedToADayAfterTheyLeave() {
        students.withdraw(riverside.amara.student(), DECEMBER);
        assertEquals("from", assertThrows(RuleBroken.class,
                () -> enrolments.move(riverside.amara.student(), riverside.class8a, DECEMBER.plusDays(1))).field());
        enrolments.move(riverside.amara.student(), riverside.class8a, DECEMBER);
        decemberComes();
        assertEquals("8a", present(riverside.amara));
    }

    @Test
    void aPlanAfterTheLastDayIsNotOpened() {
        enrolments.move(riverside.amara.student(), riverside.class8a, DECEMBER);
        students.withdraw(riverside.amara.student(), DECEMBER.minusDays(1));
        decemberComes();
        assertEquals("7b", present(riverside.amara));
    }

    @Test
    void aPupilWhoHasLeftCannotBeMoved() {
        students.withdraw(riverside.amara.student(), Given.FIRST_DAY);
        assertEquals("classId", assertThrows(RuleBroken.class,
                () -> enrolments.move(riverside.amara.student(), riverside.class8a, DECEMBER)).field());
        assertEquals(List.of("7b: 2026-09-01 to 2026-09-01"), of(riverside.amara));
    }

    @Test
    void nobodyIsEnrolledBeforeTheAdmissionOrAfterTheWithdrawal() {
        LocalDate before = Given.FIRST_DAY.minusDays(1);
        db.sql("DELETE FROM school_year WHERE name = '2025/26'");
        db.sql("UPDATE school_year SET starts_on = ?", before);
        long haruto = riverside.haruto.student();
        assertEquals("from", assertThrows(RuleBroken.class, () -> enrolments.enrol(haruto, riverside.class7b, before)).field());
        assertEquals("from", assertThrows(RuleBroken.class, () -> enrolments.add(List.of(haruto), riverside.class7b, before)).field());
        students.withdraw(haruto, Given.FIRST_DAY);
        assertEquals("from", assertThrows(RuleBroken.class, () -> enrolments.enrol(haruto, riverside.class7b, DECEMBER)).field());
        assertEquals(List.of(), of(riverside.haruto));
    }

    @Test
    void manyArePutIntoAClassWithAFewStatements() {
        List<Long> pupils = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            pupils.add(given.student(given.person("Pupil Number" + i)));
        }
        // A page has read the school by then, whose time zone it is.
        day.today();
        List<String> statements = Statements.of(() -> {
            enrolments.add(pupils, riverside.class8a, DECEMBER);
            return null;
        });
        assertEquals(5, db.count("enrolment WHERE school_class_id = ? AND starts_on = ?", riverside.class8a, DECEMBER));
        long reading = statements.stream().filter(sql -> sql.startsWith("SELECT") && !sql.contains("LAST_INSERT_ID")).count();
        assertTrue(reading <= 4, () -> reading + " of " + statements);
    }

    @Test
    void ifOneIsInAClassAlreadyNobodyIsAdded() {
        RuleBroken refused = assertThrows(RuleBroken.class,
                () -> enrolments.add(List.of(riverside.haruto.student(), riverside.amara.student()), riverside.class8a, DECEMBER));
        assertEquals("students", refused.field());
        assertEquals(List.of(), of(riverside.haruto));
    }

    @Test
    void anotherYearsEnrolmentStays() {
        long nextYear = given.year("2027/28", LocalDate.of(2027, 9, 1), LocalDate.of(2028, 7, 20));
        long class8b = given.schoolClass(nextYear, riverside.year8, "8b");
        enrolments.enrol(riverside.amara.student(), class8b, LocalDate.of(2027, 9, 1));
        assertEquals(List.of("7b: 2026-09-01 to now", "8b: 2027-09-01 to now"), of(riverside.amara));
    }

    @Test
    void theNewClassesTeacherReachesThePupilAndTheFormerOneDoesNot() {
        enrolments.enrol(riverside.amara.student(), riverside.class8a, DECEMBER);
        caller.as(riverside.haddad.account());
        assertThrows(NotAllowed.class, () -> access.require(Permission.STUDENT_VIEW, Student.class, riverside.amara.student()));
        decemberComes();
        access.require(Permission.STUDENT_VIEW, Student.class, riverside.amara.student());
        caller.as(riverside.brennan.account());
        assertThrows(NotAllowed.class, () -> access.require(Permission.STUDENT_VIEW, Student.class, riverside.amara.student()));
    }

    @Test
    void onlyTheOfficeEnrols() {
        for (Long account : new Long[] {riverside.brennan.account(), riverside.amara.account(), riverside.ngozi.account(), null}) {
            caller.as(account);
            assertThrows(NotAllowed.class, () -> enrolments.enrol(riverside.amara.student(), riverside.class8a, DECEMBER));
        }
        assertEquals(List.of("7b: 2026-09-01 to now"), of(riverside.amara));
    }

    @Test
    void thereIsNoSuchPupilOrClass() {
        assertThrows(NotFound.class, () -> enrolments.enrol(-1, riverside.class7b, DECEMBER));
        assertThrows(NotFound.class, () -> enrolments.enrol(riverside.amara.student(), -1, DECEMBER));
    }
}
