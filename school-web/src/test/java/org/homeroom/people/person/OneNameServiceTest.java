package org.homeroom.people.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeroom.access.permission.Role;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.desk.directory.StudentDirectoryService;
import org.homeroom.people.guardian.GuardianForm;
import org.homeroom.people.guardian.GuardianLookupService;
import org.homeroom.people.guardian.GuardianService;
import org.homeroom.people.staff.StaffForm;
import org.homeroom.people.staff.StaffService;
import org.homeroom.people.student.AdmissionService;
import org.homeroom.people.student.StudentForm;
import org.homeroom.people.student.StudentService;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many people have one name, and others more than fits a form. */
@ServiceTest
class OneNameServiceTest {
    @Inject
    StudentService students;
    @Inject
    AdmissionService admissions;
    @Inject
    StudentDirectoryService directory;
    @Inject
    StaffService staff;
    @Inject
    GuardianService guardians;
    @Inject
    GuardianLookupService lookup;
    @Inject
    NameSearch search;
    @Inject
    Given given;
    @Inject
    Db db;
    @Inject
    TestCaller caller;
    private Riverside riverside;

    @BeforeEach
    void theOfficeWorks() {
        riverside = given.riverside();
        caller.as(riverside.lindqvist.account());
    }

    private static StudentForm student(String givenName, String familyName) {
        StudentForm form = new StudentForm();
        form.givenName = givenName;
        form.familyName = familyName;
        form.birthDate = LocalDate.of(2014, 6, 1);
        form.country = "ID";
        form.admittedOn = Given.FIRST_DAY;
        return form;
    }

    private static StaffForm member(String familyName) {
        StaffForm form = new StaffForm();
        form.familyName = familyName;
        form.code = "SUK";
        form.jobTitle = "Teacher";
        form.email = "sukarno@riverside.example";
        form.startedOn = Given.FIRST_DAY;
        return form;
    }

    private List<String> names(String typed) {
        return directory.list(new PageRequest(1, 100, "name", false).narrowed(typed, Map.of()), null).rows().stream().map(PersonName::listName).toList();
    }

    @Test
    void aPersonWithOneNameIsShownSortedAndFoundByIt() {
        StudentForm form = students.edit(admissions.admit(student(null, "Sukarno")).studentId());
        assertEquals("Sukarno", form.name());
        assertNull(form.givenName);
        List<String> all = names("");
        assertTrue(all.contains("Sukarno"), all::toString);
        assertEquals(all.indexOf("Satō, Haruto") + 1, all.indexOf("Sukarno"));
        assertEquals(List.of("Sukarno"), names("sukarno"));
        assertFalse(search.learn());
        assertEquals(List.of("Sukarno"), names("karno"));
        assertEquals(0, db.count("person WHERE unlearnt = TRUE"));
    }

    @Test
    void anEverydayNameStandsBesideTheOnlyOne() {
        StudentForm form = student(null, "Sukarno");
        form.called = "Karno";
        assertEquals("Karno Sukarno", students.edit(admissions.admit(form).studentId()).name());
    }

    @Test
    void whoHasOneNameIsWrittenToByIt() {
        staff.invite(staff.create(member("Sukarno")), Set.of(Role.TEACHER));
        assertEquals("Sukarno", db.string("SELECT display_name FROM user_account WHERE email = 'sukarno@riverside.example'"));
        String body = db.string("SELECT body FROM outbox_mail WHERE recipient = 'sukarno@riverside.example'");
        assertTrue(body.contains("Sukarno") && !body.contains(" Sukarno ,") && !body.contains("null") && !body.contains("  "), body);
    }

    @Test
    void aGuardianWithOneNameIsFound() {
        GuardianForm form = new GuardianForm();
        form.familyName = "Suharto";
        long suharto = guardians.create(form);
        assertEquals("Suharto", lookup.find(suharto).orElseThrow().name());
    }

    @Test
    void someNameThereMustBe() {
        RuleBroken none = assertThrows(RuleBroken.class, () -> admissions.admit(student("Amara", "\u200b")).studentId());
        assertEquals("familyName", none.field());
        assertEquals("form.missing", none.key());
    }

    @Test
    void longNamesAreKeptWholeOrRefused() {
        String longest = "Ndiaye-".repeat(29).substring(0, 200);
        long id = admissions.admit(student(longest, longest)).studentId();
        assertEquals(longest + " " + longest, students.edit(id).name());
        assertFalse(search.learn());
        assertEquals(1, names(longest).size());
        StaffForm teacher = member(longest);
        teacher.givenName = longest;
        staff.invite(staff.create(teacher), Set.of(Role.TEACHER));
        RuleBroken refused = assertThrows(RuleBroken.class, () -> admissions.admit(student(longest + "x", "Okafor")).studentId());
        assertEquals("givenName", refused.field());
        assertEquals("form.too_long", refused.key());
    }

    @Test
    void whatIsStoredHasOneNormalFormAndNothingUnseen() {
        StudentForm form = student(" Zoe\u0308\u200b ", "Okafor");
        assertEquals("Zo\u00eb Okafor", students.edit(admissions.admit(form).studentId()).name());
        RuleBroken refused = assertThrows(RuleBroken.class, () -> admissions.admit(student("Zo\u00ade", "Okafor")).studentId());
        assertEquals("givenName", refused.field());
        assertEquals("form.unseen", refused.key());
    }
}
