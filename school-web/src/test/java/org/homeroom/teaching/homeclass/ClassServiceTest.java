package org.homeroom.teaching.homeclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.people.student.StudentService;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.Statements;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ClassServiceTest {
    private static final PageRequest PAGE = new PageRequest(1, 25, "grade", false);
    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.BEGIN, ZoneOffset.UTC);
    @Inject
    ClassService classes;
    @Inject
    EnrolmentService enrolments;
    @Inject
    StudentService students;
    @Inject
    TestCaller caller;
    @Inject
    Given given;
    private Riverside riverside;

    @BeforeEach
    void theOfficeLooks() {
        riverside = given.riverside();
        caller.as(riverside.lindqvist.account());
    }

    private List<ClassRow> list(String query) {
        return classes.list(PAGE.narrowed(query, Map.of()), riverside.year).rows();
    }

    private static List<String> names(List<ClassRow> rows) {
        return rows.stream().map(ClassRow::name).toList();
    }

    @Test
    void theOfficeSeesAllClassesOfAYear() {
        assertEquals(List.of("7b", "8a"), names(list("")));
        assertEquals(List.of("7a"), names(classes.list(PAGE, riverside.lastYear).rows()));
        assertEquals(List.of("7b", "8a"), classes.choices(riverside.year).stream().map(ClassChoice::label).toList());
        assertEquals(List.of(), classes.choices(null));
        assertEquals(0, classes.list(PAGE, null).total());
    }

    private List<String> options(String chosen) {
        return classes.options(riverside.year, chosen).stream().map(ClassOption::label).toList();
    }

    @Test
    void aListIsNarrowedToOneOfTheClassesOrFirstToAGradeLevelIfThereAreTooMany() {
        assertEquals(List.of("7b", "8a"), options(""));
        assertEquals(List.of(), classes.options(null, ""));
        for (int i = 1; i <= 60; i++) {
            given.schoolClass(riverside.year, riverside.year8, "8-%02d".formatted(i));
        }
        assertEquals(List.of("Year 7", "Year 8"), options(""));
        assertEquals(List.of("Year 7", "7b", "Year 8"), options("level-" + riverside.year7));
        assertEquals(List.of("Year 7", "7b", "Year 8"), options(Long.toString(riverside.class7b)));
        assertEquals(63, options("level-" + riverside.year8).size());
        caller.as(riverside.brennan.account());
        assertEquals(List.of("7b"), options(""), "a teacher has few, whatever is remembered for the office");
    }

    @Test
    void aRowShowsTheTutorTheTeachersAndTheNumberOfStudents() {
        ClassRow row = list("").getFirst();
        assertEquals("Aoife Brennan", row.tutor());
        assertEquals("SAT", row.teacherCodes());
        assertEquals(2, row.students());
        assertEquals("Year 7", row.grade());
    }

    @Test
    void isSearchedByNameAndGradeLevelAndSortedByHowManyAreIn() {
        assertEquals(List.of("8a"), names(list("year 8")));
        assertEquals(List.of("7b"), names(list("7B")));
        assertEquals(List.of(), names(list("9")));
        assertEquals(2, classes.list(new PageRequest(1, 25, "students", true), riverside.year).rows().size());
        assertEquals(List.of("8a", "7b"), names(classes.list(new PageRequest(1, 25, "name", true), riverside.year).rows()));
    }

    @Test
    void aListTakesThreeStatementsAndOneFewerWhereItEndsOnThePage() {
        // Who is asking is read once per request.
        list("");
        assertEquals(2, Statements.of(() -> list("")).size());
        assertEquals(3, Statements.of(() -> classes.list(new PageRequest(1, 1, "grade", false), riverside.year)).size());
    }

    @Test
    void aTeacherSeesTheirOwnClassesOnly() {
        caller.as(riverside.brennan.account());
        assertEquals(List.of("7b"), names(list("")));
        assertEquals(List.of("7b"), classes.choices(riverside.year).stream().map(ClassChoice::label).toList());
        assertEquals("7b", classes.details(riverside.class7b).name());
        assertThrows(NotFound.class, () -> classes.details(riverside.class8a));
        assertEquals(List.of(), classes.students(riverside.class8a, TODAY));
    }

    @Test
    void studentsAndGuardiansSeeNone() {
        for (long account : List.of(riverside.amara.account(), riverside.ngozi.account())) {
            caller.as(account);
            assertThrows(NotAllowed.class, () -> list(""));
            assertThrows(NotAllowed.class, () -> classes.details(riverside.class7b));
            assertThrows(NotAllowed.class, () -> classes.students(riverside.class7b, TODAY));
            assertThrows(NotAllowed.class, () -> classes.teachers(riverside.class7b));
            assertEquals(List.of(), classes.choices(riverside.year));
        }
    }

    private List<String> on(String day, long schoolClass) {
        return classes.students(schoolClass, LocalDate.parse(day)).stream().map(ClassStudent::listName).toList();
    }

    @Test
    void whoIsInAClassDependsOnTheDay() {
        enrolments.move(riverside.amara.student(), riverside.class8a, TODAY.plusDays(20));
        String before = TODAY.plusDays(19).toString();
        String then = TODAY.plusDays(20).toString();
        assertEquals(List.of("Kowalski, Mateusz", "Okafor, Amara"), on(before, riverside.class7b));
        assertFalse(on(before, riverside.class8a).contains("Okafor, Amara"));
        assertEquals(List.of("Kowalski, Mateusz"), on(then, riverside.class7b));
        assertTrue(on(then, riverside.class8a).contains("Okafor, Amara"));
        assertEquals(List.of(), on(Given.FIRST_DAY.minusDays(1).toString(), riverside.class7b));
    }

    @Test
    void whoLeavesOnALaterDayIsInTheClassUntilThenAndTheListSaysSo() {
        LocalDate last = LocalDate.of(2027, 1, 12);
        students.withdraw(riverside.amara.student(), last);
        assertEquals(List.of("Kowalski, Mateusz", "Okafor, Amara"), on("2027-01-12", riverside.class7b));
        assertEquals(last, classes.students(riverside.class7b, TODAY).getLast().leavesOn());
        assertEquals(List.of("Kowalski, Mateusz"), on("2027-01-13", riverside.class7b));
    }

    @Test
    void onTheDayOfAMoveNobodyIsInTwoClasses() {
        enrolments.move(riverside.amara.student(), riverside.class8a, Given.FIRST_DAY);
        assertFalse(on(Given.FIRST_DAY.toString(), riverside.class7b).contains("Okafor, Amara"));
        assertTrue(on(Given.FIRST_DAY.toString(), riverside.class8a).contains("Okafor, Amara"));
    }

    @Test
    void aClassListsItsCurrentStudentsByName() {
        assertEquals(List.of("Kowalski, Mateusz", "Okafor, Amara"),
                classes.students(riverside.class7b, TODAY).stream().map(ClassStudent::listName).toList());
        assertEquals(List.of(), classes.students(riverside.lastYears7a, TODAY));
        assertTrue(classes.teachers(riverside.class7b).getFirst().tutor());
        assertEquals(List.of("BRE", "SAT"), classes.teachers(riverside.class7b).stream().map(ClassTeacher::code).toList());
    }
}
