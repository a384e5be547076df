package org.homeroom.desk.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.Slice;
import org.homeroom.people.guardian.GuardianLookupService;
import org.homeroom.people.guardian.GuardianService;
import org.homeroom.people.person.NameSearch;
import org.homeroom.people.person.NearNames;
import org.homeroom.people.person.PersonName;
import org.homeroom.people.staff.StaffService;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.Statements;
import org.homeroom.testing.TestCaller;
import org.homeroom.yearbook.photo.PhotoStudentService;
import org.homeroom.yearbook.photo.StudentLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a search shows that finds nobody of the name: who is called nearly that, to those who may see them, and to nobody else. */
@ServiceTest
class NearlySearchServiceTest {
    private static final PageRequest BY_NAME = new PageRequest(1, 25, "name", false);
    @Inject
    StudentDirectoryService directory;
    @Inject
    ConsentDirectoryService consents;
    @Inject
    GuardianService guardians;
    @Inject
    GuardianLookupService guardianLookup;
    @Inject
    StaffService staff;
    @Inject
    PhotoStudentService photoStudents;
    @Inject
    NameSearch names;
    @Inject
    NearNames near;
    @Inject
    TestCaller caller;
    @Inject
    Given given;
    @Inject
    Db db;
    private Riverside riverside;

    @BeforeEach
    void theNamesAreLearnt() {
        riverside = given.riverside();
        names.learn();
        assertFalse(near.learn(), "there are no more");
        caller.as(riverside.lindqvist.account());
    }

    private Slice<StudentRow> students(String typed) {
        return directory.list(BY_NAME.narrowed(typed, Map.of()), riverside.year);
    }

    private static List<String> names(List<? extends PersonName> rows) {
        return rows.stream().map(PersonName::name).toList();
    }

    @Test
    void saysThatNobodyIsCalledSoAndShowsWhoNearlyIs() {
        Slice<StudentRow> found = students("Okaforr");
        assertEquals(List.of("Amara Okafor"), names(found.rows()));
        assertTrue(found.nearly());
        assertEquals(1, found.total());
        assertFalse(students("okafor").nearly());
        assertFalse(students("Tlaloc").nearly(), "nobody is near");
        assertEquals(List.of(), students("Tlaloc").rows());
        assertEquals(List.of("Amara Okafor"), names(consents.list(BY_NAME.narrowed("Okafro", Map.of()), riverside.year).rows()));
    }

    @Test
    void whoIsOnlySpeltInAnotherWayIsCalledSo() {
        List.of("Mueller", "Müller", "Muller", "Möller").forEach(name -> given.student(given.person("Jürgen " + name)));
        names.learn();
        near.learn();
        for (String typed : List.of("Mueller", "müller juergen", "Juergen MUELLER")) {
            assertEquals(Set.of("Jürgen Mueller", "Jürgen Müller", "Jürgen Muller"), Set.copyOf(names(students(typed).rows())), typed);
        }
        assertFalse(students("Mueller").nearly());
    }

    @Test
    void theNearestComeFirst() {
        List.of("Okafo Amber", "Okaforde Amara", "Okamoto Amara").forEach(name -> given.student(given.person(name.split(" ")[1] + " " + name.split(" ")[0])));
        names.learn();
        near.learn();
        assertEquals(List.of("Amara Okafor", "Amara Okaforde"), names(students("Okaffor Amara").rows()));
    }

    @Test
    void everyListAndFieldForgives() {
        assertEquals(List.of("Ngozi Okafor"), names(guardians.list(BY_NAME.narrowed("Okaforr Ngosi", Map.of())).rows()));
        assertTrue(names(guardians.list(BY_NAME.narrowed("Amarra", Map.of())).rows()).contains("Ngozi Okafor"), "by her daughter’s name");
        assertEquals(1, guardianLookup.find("Ngosi Okafor").size());
        assertTrue(names(staff.list(BY_NAME.narrowed("Brenan", Map.of())).rows()).contains(riverside.brennan.name()));
        assertEquals(List.of("Amara Okafor"), names(directory.find("Amarra", Permission.STUDENT_VIEW, riverside.year)));
        assertEquals(List.of("Amara Okafor"), photoStudents.students("Amarra", riverside.year).stream().map(StudentLine::name).toList());
    }

    @Test
    void nobodyIsShownWhomOneMayNotSee() {
        assertEquals(List.of(), unseen("Zoee"));
        caller.as(riverside.lindqvist.account());
        assertFalse(students("Zoee").rows().isEmpty(), "the office sees them");
    }

    /** What Amara’s tutor, who does not teach Zoë, is told. */
    private List<String> unseen(String typed) {
        caller.as(riverside.brennan.account());
        Slice<StudentRow> found = students(typed);
        assertFalse(found.nearly(), "not even that there is somebody");
        assertEquals(0, found.total());
        return names(found.rows());
    }

    @Test
    void aGuardiansNameLeadsOnlyThoseToTheChildWhoMaySeeGuardians() {
        String typed = "Ngosi";
        assertEquals(List.of("Amara Okafor"), names(students(typed).rows()));
        caller.as(riverside.amara.account());
        assertEquals(List.of("Amara Okafor"), names(students("Amarra").rows()), "a student sees themselves");
        assertEquals(0, students(typed).total());
    }

    @Test
    void whomOneMayNotSeeChangesNothingInWhatOneSees() {
        caller.as(riverside.brennan.account());
        Slice<StudentRow> before = students("Okaforr");
        for (int i = 0; i < 30; i++) {
            given.student(given.person("Amara" + "abcdefghijklmnopqrstuvwxyzabcdef".charAt(i) + " Okaforr" + "s".repeat(i % 2)));
        }
        names.learn();
        near.learn();
        assertEquals(before, students("Okaforr"));
    }

    @Test
    void aDayOfBirthAndAClassAreWordsToo() {
        db.sql("UPDATE student SET birth_date = '2014-09-03' WHERE id = ?", riverside.amara.student());
        for (String typed : List.of("2014-09-03", "3 Sept 2014", "3 Sep 2014", "03.09.2014", "3. September 2014", "3/9/2014", "okafor 3.9.2014", "okafor 7b", "Okaforr 7b",
                "Okaforr 3.9.2014")) {
            assertEquals(List.of("Amara Okafor"), names(students(typed).rows()), typed);
        }
        assertEquals(List.of(), names(students("okafor 8a").rows()));
        assertEquals(List.of(), names(students("okafor 2014-09-04").rows()));
        assertEquals(List.of(), names(students("31.2.2014").rows()));
    }

    @Test
    void costsNothingWhereSomebodyIsFound() {
        students("okafor");
        assertEquals(2, Statements.of(() -> students("okafor")).size());
        assertEquals(2, Statements.of(() -> students("Tlaloc")).size());
        assertEquals(4, Statements.of(() -> students("Okaforr")).size());
    }

    @Test
    void forgetsSpellingsThatNobodyHas() {
        given.person("Tuğba Çetinkaya");
        near.learn();
        assertTrue(db.count("name_spelling WHERE name = 'Çetinkaya'") > 5);
        db.sql("UPDATE person SET family_name = 'Aydın' WHERE family_name = 'Çetinkaya'");
        near.forget();
        assertEquals(0, db.count("name_spelling WHERE name = 'Çetinkaya'"));
        assertTrue(db.count("name_spelling WHERE name = 'Okafor'") > 5);
    }
}
