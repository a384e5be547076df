package org.homeroom.office.registration;

import static org.homeroom.office.registration.Registrar.acceptForm;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Mails;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class RegistrationAcceptServiceTest {
    private static final String MOREAU = "moreau@mail.example";
    private static final String LUC = "luc@mail.example";
    @Inject
    RegistrationAcceptService service;
    @Inject
    RegistrationOfficeService office;
    @Inject
    RegistrationService families;
    @Inject
    Given given;
    @Inject
    Mails mails;
    @Inject
    TestCaller caller;
    @Inject
    Db db;
    private Registrar registrar;
    private Riverside school;
    private long luc;

    @BeforeEach
    void lucIsWaiting() {
        school = given.riverside();
        registrar = new Registrar(families, mails, db);
        caller.as(school.lindqvist.account());
        luc = registrar.waiting("Luc", "Moreau", MOREAU);
    }

    private String accept(long id, AcceptForm form) {
        return service.accept(id, registrar.version(id), form);
    }

    @Test
    void anAcceptedChildIsAStudentOfAClassWithAGuardianAndAccounts() {
        AcceptForm form = acceptForm(school.class7b, LUC);
        form.guardianEmail = MOREAU;
        form.guardianAccount = true;
        String number = accept(luc, form);
        assertEquals("ACCEPTED", registrar.state(luc));
        String student = db.string("SELECT student_id FROM registration WHERE id = ?", luc);
        assertEquals(number, db.string("SELECT number FROM student WHERE id = ?", student));
        assertEquals(Long.toString(school.class7b),
                db.string("SELECT school_class_id FROM enrolment WHERE student_id = ? AND starts_on = ? AND (is_open OR planned)", student, form.firstDay));
        assertEquals("Ines", db.string("SELECT p.given_name FROM guardianship gs JOIN guardian g ON g.id = gs.guardian_id"
                + " JOIN person p ON p.id = g.person_id WHERE gs.student_id = ? AND gs.may_access", student));
        assertEquals(List.of("GUARDIAN", "STUDENT"), db.strings("SELECT r.role FROM user_account_role r"
                + " JOIN user_account a ON a.id = r.account_id WHERE a.email IN (?, ?) ORDER BY r.role", LUC, MOREAU));
        assertTrue(mails.link(LUC).contains("/account/password?key="), () -> mails.link(LUC));
        assertTrue(mails.waiting().stream().anyMatch(mail -> mail.startsWith(MOREAU) && mail.contains("Luc Moreau")),
                () -> mails.waiting().toString());
    }

    @Test
    void numbersContinueFromTheLastOfTheYear() {
        db.sql("UPDATE student SET number = '2026-8120' WHERE id = ?", school.amara.student());
        assertEquals("2026-8121", accept(luc, acceptForm(school.class7b, null)));
        long jeanne = registrar.waiting("Jeanne", "Moreau", MOREAU);
        assertEquals("2026-8122", accept(jeanne, acceptForm(school.class7b, null)));
    }

    @Test
    void allOrNothing() {
        long persons = db.count("person");
        long mailsBefore = mails.waiting().size();
        AcceptForm born = acceptForm(school.class7b, LUC);
        born.birthDate = LocalDate.of(2027, 1, 1);
        assertWrong("birthDate", born);
        AcceptForm unknown = acceptForm(school.class7b, LUC);
        unknown.guardianKnown = true;
        unknown.guardian = "999999";
        assertWrong("guardian", unknown);
        assertEquals(persons, db.count("person"));
        assertEquals(0, db.count("user_account WHERE email = ?", LUC));
        assertEquals(mailsBefore, mails.waiting().size());
        assertEquals("WAITING", registrar.state(luc));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertWrong("classId", acceptForm(school.lastYears7a, LUC));
        AcceptForm early = acceptForm(school.class7b, LUC);
        early.firstDay = LocalDate.of(2026, 8, 31);
        assertWrong("firstDay", early);
        AcceptForm nameless = acceptForm(school.class7b, LUC);
        nameless.guardianFamilyName = " ";
        assertWrong("guardianFamilyName", nameless);
        AcceptForm taken = acceptForm(school.class7b, school.amara.email().toUpperCase(java.util.Locale.ROOT));
        assertWrong("studentEmail", taken);
        AcceptForm none = acceptForm(school.class7b, null);
        none.studentAccount = true;
        assertWrong("studentEmail", none);
        AcceptForm shared = acceptForm(school.class7b, MOREAU);
        shared.guardianEmail = MOREAU;
        shared.guardianAccount = true;
        assertWrong("guardianEmail", shared);
        assertEquals("WAITING", registrar.state(luc));
    }

    @Test
    void aGuardianMayHaveOneNameOnly() {
        AcceptForm form = acceptForm(school.class7b, LUC);
        form.guardianGivenName = null;
        form.guardianFamilyName = "Sukarno";
        form.guardianEmail = "sukarno@mail.example";
        form.guardianAccount = true;
        accept(luc, form);
        assertEquals("Sukarno", db.string("SELECT display_name FROM user_account WHERE email = 'sukarno@mail.example'"));
    }

    private void assertWrong(String field, AcceptForm form) {
        assertEquals(field, assertThrows(RuleBroken.class, () -> accept(luc, form)).field());
    }

    @Test
    void aSiblingGetsTheGuardianWhoIsKnown() {
        AcceptForm first = acceptForm(school.class7b, null);
        first.guardianEmail = MOREAU;
        first.guardianAccount = true;
        accept(luc, first);
        long jeanne = registrar.waiting("Jeanne", "Moreau", MOREAU);
        AcceptForm second = service.prefill(office.show(jeanne));
        assertEquals(LocalDate.of(2026, 11, 18), second.firstDay, "today");
        assertTrue(second.guardianKnown);
        assertFalse(second.studentAccount);
        assertNull(second.studentEmail);
        second.birthDate = LocalDate.of(2015, 2, 3);
        second.classId = school.class7b;
        second.relationship = org.homeroom.people.guardian.Guardianship.Relationship.MOTHER;
        accept(jeanne, second);
        assertEquals(1, db.count("guardian g JOIN person p ON p.id = g.person_id WHERE p.email = ?", MOREAU));
        assertEquals(2, db.count("guardianship gs JOIN guardian g ON g.id = gs.guardian_id JOIN person p ON p.id = g.person_id"
                + " WHERE p.email = ?", MOREAU));
    }

    @Test
    void theAddressOfAGuardianWithoutAccountIsNotProposedAsTheStudents() {
        AcceptForm first = acceptForm(school.class7b, null);
        first.guardianEmail = MOREAU;
        accept(luc, first);
        AcceptForm second = service.prefill(office.show(registrar.waiting("Jeanne", "Moreau", MOREAU)));
        assertTrue(second.guardianKnown);
        assertFalse(second.studentAccount);
        assertNull(second.studentEmail);
    }

    @Test
    void onlyWaitingOnesAreAcceptedAndOnlyOnce() {
        registrar.register("Paul", "Petit", "petit@mail.example");
        long paul = registrar.id("Paul");
        assertThrows(RuleBroken.class, () -> accept(paul, acceptForm(school.class7b, null)));
        int seen = registrar.version(luc);
        accept(luc, acceptForm(school.class7b, null));
        assertThrows(Conflict.class, () -> service.accept(luc, seen, acceptForm(school.class7b, null)));
        assertThrows(RuleBroken.class, () -> accept(luc, acceptForm(school.class7b, null)));
        assertEquals(1, db.count("student s JOIN person p ON p.id = s.person_id WHERE p.family_name = 'Moreau'"));
    }

    @Test
    void onlyTheOfficeAccepts() {
        RegistrationDetail seen = office.show(luc);
        caller.as(school.brennan.account());
        assertThrows(NotAllowed.class, () -> service.prefill(seen));
        assertThrows(NotAllowed.class, () -> accept(luc, acceptForm(school.class7b, null)));
    }
}
