package org.homeroom.teaching.homeclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes and their teachers, as changed by the office. */
@ServiceTest
class ClassEditServiceTest {
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    @Inject
    ClassEditService classes;
    @Inject
    TeachingService teaching;
    @Inject
    EnrolmentService enrolments;
    @Inject
    EnrolmentPlans plans;
    @Inject
    TestClock clock;
    @Inject
    TestCaller caller;
    @Inject
    Given given;
    @Inject
    Db db;
    private Riverside riverside;

    @BeforeEach
    void theOfficeWorks() {
        riverside = given.riverside();
        caller.as(riverside.lindqvist.account());
    }

    private static void at(String field, String key, Runnable work) {
        RuleBroken broken = assertThrows(RuleBroken.class, work::run);
        assertEquals(field, broken.field());
        assertEquals(key, broken.key());
    }

    private static ClassForm form(String name, long level) {
        ClassForm form = new ClassForm();
        form.name = name;
        form.gradeLevelId = level;
        return form;
    }

    @Test
    void severalClassesFindTheirGradeLevelsByTheNumber() {
        assertEquals(3, classes.createAll(riverside.year, "7c, 8b\n8c", null));
        assertEquals(List.of("7c Year 7", "8b Year 8", "8c Year 8"), db.strings("""
                SELECT CONCAT(c.name, ' ', g.name) FROM school_class c JOIN grade_level g ON g.id = c.grade_level_id
                WHERE c.name IN ('7c', '8b', '8c') ORDER BY c.name"""));
    }

    @Test
    void noneIsCreatedIfOneCannotBe() {
        at("names", "homeclass.no_grade_for", () -> classes.createAll(riverside.year, "7c 9a", null));
        at("names", "homeclass.no_grade_for", () -> classes.createAll(riverside.year, "7c Owls", null));
        at("names", "homeclass.name_taken", () -> classes.createAll(riverside.year, "7c 7B", null));
        at("names", "homeclass.name_taken", () -> classes.createAll(riverside.year, "7c 7C", null));
        at("names", "homeclass.no_names", () -> classes.createAll(riverside.year, " , ", null));
        assertEquals(3, db.count("school_class"));
    }

    @Test
    void aNameIsUniqueInItsYearAndMayComeBackInTheNext() {
        at("name", "homeclass.name_taken", () -> classes.create(riverside.year, form("7B", riverside.year7)));
        classes.create(riverside.year, form("7a", riverside.year7));
        at("name", "homeclass.name_taken", () -> classes.create(riverside.year, form("7a", riverside.year8)));
    }

    @Test
    void accentsTellNamesApartAndCaseDoesNot() {
        long plain = classes.create(riverside.year, form("9a", riverside.year7));
        classes.create(riverside.year, form("9\u00e4", riverside.year7));
        at("name", "homeclass.name_taken", () -> classes.create(riverside.year, form("9\u00c4", riverside.year7)));
        assertEquals(2, classes.createAll(riverside.year, "9\u00e1 9\u00e0", riverside.year7));
        ClassForm renamed = classes.edit(plain);
        renamed.name = "9\u00c0";
        at("name", "homeclass.name_taken", () -> classes.save(plain, renamed));
    }

    @Test
    void isRenamedUnlessSomeoneElseWasQuicker() {
        ClassForm mine = classes.edit(riverside.class7b);
        ClassForm theirs = classes.edit(riverside.class7b);
        theirs.name = "7x";
        classes.save(riverside.class7b, theirs);
        mine.name = "7y";
        assertThrows(Conflict.class, () -> classes.save(riverside.class7b, mine));
        assertEquals("7x", db.string("SELECT name FROM school_class WHERE id = ?", riverside.class7b));
    }

    @Test
    void isDeletedOnlyIfNobodyIsOrWasIn() {
        at(null, "homeclass.class_not_empty", () -> classes.delete(riverside.class7b));
        at(null, "homeclass.class_not_empty", () -> classes.delete(riverside.lastYears7a));
        long empty = classes.create(riverside.year, form("7z", riverside.year7));
        teaching.assign(empty, riverside.sato.staffMember(), true);
        classes.delete(empty);
        assertEquals(0, db.count("school_class WHERE id = ?", empty));
        assertThrows(NotFound.class, () -> classes.delete(empty));
    }

    @Test
    void aClassHasOneTutor() {
        teaching.assign(riverside.class7b, riverside.haddad.staffMember(), true);
        assertEquals(List.of("HAD"), db.strings("SELECT m.code FROM teaching_assignment t JOIN staff_member m ON m.id = t.staff_member_id"
                + " WHERE t.school_class_id = ? AND t.tutor", riverside.class7b));
        teaching.setTutor(riverside.class7b, riverside.sato.staffMember());
        assertEquals(1, db.count("teaching_assignment WHERE school_class_id = ? AND tutor", riverside.class7b));
        assertThrows(NotFound.class, () -> teaching.setTutor(riverside.class7b, riverside.lindqvist.staffMember()));
    }

    @Test
    void nobodyTeachesAClassTwice() {
        at("teacher", "homeclass.teaches_already", () -> teaching.assign(riverside.class7b, riverside.brennan.staffMember(), false));
        teaching.remove(riverside.class7b, riverside.brennan.staffMember());
        teaching.assign(riverside.class7b, riverside.brennan.staffMember(), false);
        assertThrows(NotFound.class, () -> teaching.remove(riverside.class8a, riverside.brennan.staffMember()));
    }

    @Test
    void staffAreFoundByNameAndCode() {
        assertEquals(List.of("Aoife Brennan"), teaching.find("bren").stream().map(ClassTeacher::name).toList());
        assertEquals(List.of("Karim Haddad"), teaching.find("HAD").stream().map(ClassTeacher::name).toList());
    }

    @Test
    void studentsWithoutAClassArePutIntoOneAllOrNone() {
        assertEquals(List.of("Satō, Haruto"), enrolments.withoutClass(riverside.year).stream().map(ClassStudent::listName).toList());
        at("students", "homeclass.not_without_class", () -> enrolments.add(
                List.of(riverside.haruto.student(), riverside.amara.student()), riverside.class8a, DECEMBER));
        at("students", "homeclass.nobody_chosen", () -> enrolments.add(List.of(), riverside.class8a, DECEMBER));
        at("from", "homeclass.day_outside_year", () -> enrolments.add(List.of(riverside.haruto.student()), riverside.class8a,
                LocalDate.of(2027, 8, 1)));
        assertEquals(1, enrolments.withoutClass(riverside.year).size());
        enrolments.add(List.of(riverside.haruto.student()), riverside.class8a, DECEMBER);
        assertEquals(List.of(), enrolments.withoutClass(riverside.year));
    }

    @Test
    void aMoveIsToAnotherClassWithinTheYear() {
        long amara = riverside.amara.student();
        at("classId", "homeclass.already_in", () -> enrolments.move(amara, riverside.class7b, DECEMBER));
        at("from", "homeclass.day_outside_year", () -> enrolments.move(amara, riverside.class8a, LocalDate.of(2026, 8, 31)));
        enrolments.move(amara, riverside.class8a, DECEMBER);
        clock.pass(Duration.ofDays(20));
        plans.begin();
        at("from", "homeclass.move_before_start", () -> enrolments.move(amara, riverside.class7b, DECEMBER.minusDays(1)));
        assertEquals(1, db.count("enrolment WHERE student_id = ? AND is_open", amara));
    }

    @Test
    void teachersChangeNothing() {
        caller.as(riverside.brennan.account());
        assertThrows(NotAllowed.class, () -> classes.createAll(riverside.year, "7c", null));
        assertThrows(NotAllowed.class, () -> classes.create(riverside.year, form("7c", riverside.year7)));
        assertThrows(NotAllowed.class, () -> classes.save(riverside.class7b, form("7c", riverside.year7)));
        assertThrows(NotAllowed.class, () -> classes.edit(riverside.class7b));
        assertThrows(NotAllowed.class, () -> classes.delete(riverside.class7b));
        assertThrows(NotAllowed.class, () -> teaching.assign(riverside.class8a, riverside.brennan.staffMember(), false));
        assertThrows(NotAllowed.class, () -> teaching.setTutor(riverside.class7b, riverside.sato.staffMember()));
        assertThrows(NotAllowed.class, () -> teaching.remove(riverside.class7b, riverside.sato.staffMember()));
        assertThrows(NotAllowed.class, () -> teaching.find("a"));
        assertThrows(NotAllowed.class, () -> enrolments.add(List.of(1L), riverside.class7b, DECEMBER));
        assertThrows(NotAllowed.class, () -> enrolments.move(riverside.amara.student(), riverside.class8a, DECEMBER));
        assertThrows(NotAllowed.class, () -> enrolments.withoutClass(riverside.year));
    }
}
