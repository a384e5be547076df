package org.homeroom.teaching.homeclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Texts;
import org.homeroom.people.student.StudentService;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ClassMoveServiceTest {
    @Inject
    ClassMoveService moves;
    @Inject
    EnrolmentService enrolments;
    @Inject
    StudentService students;
    @Inject
    TestCaller caller;
    @Inject
    TestClock clock;
    @Inject
    Given given;
    @Inject
    Db db;
    private Riverside riverside;
    private List<Long> both;
    private LocalDate today;

    @BeforeEach
    void theOfficeMoves() {
        riverside = given.riverside();
        both = List.of(riverside.amara.student(), riverside.mateusz.student());
        caller.as(riverside.lindqvist.account());
        today = clock.today();
    }

    private List<String> in(long schoolClass) {
        return db.strings("SELECT p.given_name FROM enrolment e JOIN student s ON s.id = e.student_id JOIN person p ON p.id = s.person_id"
                + " WHERE e.is_open AND e.school_class_id = ? ORDER BY p.given_name", schoolClass);
    }

    private RuleBroken refused(LocalDate from) {
        return assertThrows(RuleBroken.class, () -> moves.move(both, riverside.class7b, riverside.class8a, from));
    }

    private static String said(RuleBroken refused) {
        return refused.field() + ": " + Texts.get(Locale.ENGLISH, refused.key(), refused.arguments());
    }

    @Test
    void severalAreMovedAtOnce() {
        List<String> there = in(riverside.class8a);
        moves.move(both, riverside.class7b, riverside.class8a, today);
        assertEquals(List.of(), in(riverside.class7b));
        assertEquals(there.size() + 2, in(riverside.class8a).size());
        assertEquals(2, db.count("enrolment WHERE school_class_id = ? AND ends_on = ?", riverside.class7b, today.minusDays(1)));
    }

    @Test
    void fromALaterDayOnItIsPlanned() {
        moves.move(both, riverside.class7b, riverside.class8a, today.plusDays(7));
        assertEquals(List.of("Amara", "Mateusz"), in(riverside.class7b));
        assertEquals(2, db.count("enrolment WHERE planned AND school_class_id = ? AND starts_on = ?", riverside.class8a, today.plusDays(7)));
    }

    @Test
    void whoHasLeftOrMovedMeanwhileIsNamedAndNobodyIsMoved() {
        students.withdraw(riverside.amara.student(), today);
        assertEquals("students: Nobody is moved. No longer at the school: Amara Okafor.", said(refused(today)));
        enrolments.enrol(riverside.mateusz.student(), riverside.class8a, today);
        assertEquals("students: Nobody is moved. No longer at the school: Amara Okafor. Already in 8a: Mateusz Kowalski.", said(refused(today)));
        students.readmit(riverside.amara.student());
        assertEquals("students: Nobody is moved. Already in 8a: Mateusz Kowalski. No longer in 7b: Amara Okafor.", said(refused(today)));
    }

    @Test
    void whoIsNotThereOnThatDayIsNamedAndNobodyIsMoved() {
        students.withdraw(riverside.amara.student(), today.plusDays(7));
        assertEquals("from: Nobody is moved. Not in 7b on that day: Amara Okafor.", said(refused(today.plusDays(8))));
        assertEquals("from", refused(Given.FIRST_DAY.minusDays(1)).field());
        assertEquals(List.of("Amara", "Mateusz"), in(riverside.class7b));
        assertEquals(0, db.count("enrolment WHERE planned"));
    }

    @Test
    void onlyWithinAYearAndNotNobody() {
        assertThrows(NotFound.class, () -> moves.move(both, riverside.class7b, riverside.lastYears7a, today));
        assertEquals("students", assertThrows(RuleBroken.class, () -> moves.move(List.of(), riverside.class7b, riverside.class8a, today)).field());
    }

    @Test
    void onlyTheOfficeMoves() {
        for (Long account : new Long[] {riverside.brennan.account(), riverside.amara.account(), riverside.ngozi.account(), null}) {
            caller.as(account);
            assertThrows(NotAllowed.class, () -> moves.move(both, riverside.class7b, riverside.class8a, today));
        }
    }
}
