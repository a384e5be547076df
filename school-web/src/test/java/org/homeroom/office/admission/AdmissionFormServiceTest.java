package org.homeroom.office.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.desk.directory.StudentDirectoryService;
import org.homeroom.desk.directory.StudentRow;
import org.homeroom.office.registration.Registrar;
import org.homeroom.office.registration.RegistrationDetail;
import org.homeroom.office.registration.RegistrationOfficeService;
import org.homeroom.office.registration.RegistrationService;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.teaching.homeclass.ClassService;
import org.homeroom.teaching.homeclass.ClassStudent;
import org.homeroom.teaching.homeclass.EnrolmentService;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Mails;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class AdmissionFormServiceTest {
    private static final String MOREAU = "moreau@mail.example";
    private static final String LUC = "luc@mail.example";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 12);
    @Inject
    AdmissionFormService service;
    @Inject
    RegistrationOfficeService office;
    @Inject
    RegistrationService families;
    @Inject
    StudentDirectoryService directory;
    @Inject
    EnrolmentService enrolments;
    @Inject
    ClassService classes;
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

    /** As the registration proposes it, completed by the office: into 7b, with a mother. */
    private AdmissionForm completed(long id) {
        AdmissionForm form = service.propose(office.show(id));
        form.classId = school.class7b;
        form.admittedOn = MONDAY;
        form.guardians.getFirst().relationship = Relationship.MOTHER;
        return form;
    }

    private AdmissionForm withAccounts() {
        AdmissionForm form = completed(luc);
        form.email = LUC;
        form.account = true;
        form.guardians.getFirst().account = true;
        return form;
    }

    /** Without a registration, and without anybody else. */
    private static AdmissionForm child(String givenName, LocalDate firstDay) {
        AdmissionForm form = new AdmissionForm();
        form.givenName = givenName;
        form.familyName = "de Vries";
        form.birthDate = LocalDate.of(2014, 3, 2);
        form.country = "NL";
        form.admittedOn = firstDay;
        return form;
    }

    @Test
    void aRegisteredChildIsAStudentOfAClassWithAGuardianAndAccounts() {
        String number = service.admit(withAccounts(), luc).number();
        assertEquals("ACCEPTED", registrar.state(luc));
        String student = db.string("SELECT student_id FROM registration WHERE id = ?", luc);
        assertEquals(number, db.string("SELECT number FROM student WHERE id = ?", student));
        assertEquals(Long.toString(school.class7b),
                db.string("SELECT school_class_id FROM enrolment WHERE student_id = ? AND starts_on = ? AND (is_open OR planned)", student, MONDAY));
        assertEquals("Ines, +33 1 23 45 67 89", db.string("SELECT CONCAT(p.given_name, ', ', p.phone) FROM guardianship gs JOIN guardian g ON g.id = gs.guardian_id"
                + " JOIN person p ON p.id = g.person_id WHERE gs.student_id = ? AND gs.may_access", student));
        assertEquals(List.of("GUARDIAN", "STUDENT"), db.strings("SELECT r.role FROM user_account_role r"
                + " JOIN user_account a ON a.id = r.account_id WHERE a.email IN (?, ?) ORDER BY r.role", LUC, MOREAU));
        assertTrue(mails.link(LUC).contains("/account/password?key="), () -> mails.link(LUC));
        assertTrue(mails.waiting().stream().anyMatch(mail -> mail.startsWith(MOREAU) && mail.contains("Luc Moreau")), () -> mails.waiting().toString());
    }

    @Test
    void theOfficeAdmitsWithoutARegistration() {
        AdmissionForm form = child("Noor", MONDAY);
        form.address = "Kade 3\nGouda";
        form.guardians.getFirst().familyName = "de Vries";
        form.guardians.getFirst().relationship = Relationship.FATHER;
        form.guardians.getLast().known = true;
        form.guardians.getLast().guardian = Long.toString(school.anna.guardian());
        form.guardians.getLast().relationship = Relationship.CARER;
        form.guardians.getLast().mayAccess = false;
        long noor = service.create(form);
        assertEquals(List.of("FATHER 1", "CARER 0"), db.strings("SELECT CONCAT(relationship, ' ', may_access) FROM guardianship WHERE student_id = ? ORDER BY id", noor));
        assertEquals("Kade 3\nGouda", db.string("SELECT address FROM student WHERE id = ?", noor));
        assertEquals(0, db.count("enrolment WHERE student_id = ?", noor));
    }

    @Test
    void nothingIsTickedThatTheFamilyDidNotAskFor() {
        AdmissionForm form = service.propose(office.show(luc));
        assertFalse(form.account);
        assertFalse(form.guardians.getFirst().account);
        assertEquals(MOREAU, form.guardians.getFirst().email);
        assertNull(form.email);
        assertEquals(LocalDate.of(2014, 5, 6), form.birthDate);
    }

    @Test
    void whoIsOfAgeAndNamesNoGuardianHasTheAddress() {
        db.sql("UPDATE registration SET birth_date = '2001-01-01', guardian_family_name = NULL WHERE id = ?", luc);
        AdmissionForm form = service.propose(office.show(luc));
        assertEquals(MOREAU, form.email);
        assertTrue(form.guardians.getFirst().isBlank());
    }

    @Test
    void aRegistrationFromBeforeIsAccepted() {
        db.sql("UPDATE registration SET birth_date = NULL, guardian_given_name = NULL, guardian_family_name = NULL, guardian_phone = NULL,"
                + " school_year_id = NULL WHERE id = ?", luc);
        AdmissionForm form = completed(luc);
        assertEquals("Moreau", form.guardians.getFirst().familyName);
        assertNull(form.birthDate);
        assertEquals("birthDate", assertThrows(RuleBroken.class, () -> service.admit(form, luc)).field());
        form.birthDate = LocalDate.of(2014, 5, 6);
        service.admit(form, luc);
        assertEquals("ACCEPTED", registrar.state(luc));
    }

    @Test
    void numbersContinueFromTheLastOfTheYear() {
        db.sql("UPDATE student SET number = '2026-8120' WHERE id = ?", school.amara.student());
        assertEquals("2026-8121", service.admit(completed(luc), luc).number());
        assertEquals("2026-8122", service.admit(child("Noor", MONDAY), null).number());
    }

    @Test
    void allOrNothing() {
        long persons = db.count("person");
        long mailsBefore = mails.waiting().size();
        AdmissionForm born = withAccounts();
        born.birthDate = LocalDate.of(2027, 1, 1);
        assertWrong("birthDate", born);
        AdmissionForm unknown = withAccounts();
        unknown.guardians.getLast().known = true;
        unknown.guardians.getLast().guardian = "999999";
        unknown.guardians.getLast().relationship = Relationship.FATHER;
        assertWrong("guardian1Guardian", unknown);
        assertEquals(persons, db.count("person"));
        assertEquals(0, db.count("user_account WHERE email IN (?, ?)", LUC, MOREAU));
        assertEquals(mailsBefore, mails.waiting().size());
        assertEquals("WAITING", registrar.state(luc));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        AdmissionForm over = completed(luc);
        over.classId = school.lastYears7a;
        assertWrong("classId", over);
        AdmissionForm none = completed(luc);
        none.classId = null;
        assertWrong("classId", none);
        AdmissionForm early = completed(luc);
        early.admittedOn = LocalDate.of(2026, 8, 31);
        assertWrong("admittedOn", early);
        AdmissionForm nameless = completed(luc);
        nameless.guardians.getFirst().familyName = " ";
        assertWrong("guardian0FamilyName", nameless);
        AdmissionForm unrelated = completed(luc);
        unrelated.guardians.getFirst().relationship = null;
        assertWrong("guardian0Relationship", unrelated);
        AdmissionForm nobody = completed(luc);
        nobody.guardians.getLast().relationship = Relationship.FATHER;
        assertWrong("guardian1FamilyName", nobody);
        AdmissionForm taken = withAccounts();
        taken.email = school.amara.email().toUpperCase(Locale.ROOT);
        assertWrong("email", taken);
        AdmissionForm missing = withAccounts();
        missing.email = null;
        assertWrong("email", missing);
        AdmissionForm shared = withAccounts();
        shared.email = MOREAU;
        assertWrong("guardian0Email", shared);
        AdmissionForm twice = completed(luc);
        twice.guardians.forEach(guardian -> {
            guardian.known = true;
            guardian.guardian = Long.toString(school.ngozi.guardian());
            guardian.relationship = Relationship.CARER;
        });
        assertWrong("guardian1Guardian", twice);
        assertEquals("WAITING", registrar.state(luc));
    }

    private void assertWrong(String field, AdmissionForm form) {
        assertEquals(field, assertThrows(RuleBroken.class, () -> service.admit(form, luc)).field());
    }

    @Test
    void aGuardianMayHaveOneNameOnly() {
        AdmissionForm form = withAccounts();
        form.guardians.getFirst().givenName = null;
        form.guardians.getFirst().familyName = "Sukarno";
        service.admit(form, luc);
        assertEquals("Sukarno", db.string("SELECT display_name FROM user_account WHERE email = ?", MOREAU));
    }

    @Test
    void aColleagueWhoseChildComesIsAskedWhetherTheyAreTheSame() {
        AdmissionForm form = withAccounts();
        AdmissionGuardianForm guardian = form.guardians.getFirst();
        guardian.email = school.brennan.email();
        assertWrong("guardian0Email", form);
        assertEquals("Aoife Brennan", guardian.joinName);
        guardian.joins = true;
        service.admit(form, luc);
        assertEquals(1, db.count("guardian WHERE person_id = ?", school.brennan.person()));
        assertEquals(0, db.count("user_account WHERE email = ?", MOREAU));
    }

    @Test
    void aSiblingGetsTheGuardianWhoIsKnown() {
        service.admit(completed(luc), luc);
        long jeanne = registrar.waiting("Jeanne", "Moreau", MOREAU);
        AdmissionForm second = service.propose(office.show(jeanne));
        assertEquals(LocalDate.of(2026, 11, 18), second.admittedOn, "today, a Wednesday");
        assertTrue(second.guardians.getFirst().known);
        assertNull(second.email);
        second.classId = school.class7b;
        second.guardians.getFirst().relationship = Relationship.MOTHER;
        second.guardians.getFirst().account = true;
        service.admit(second, jeanne);
        assertEquals(2, db.count("guardianship gs JOIN guardian g ON g.id = gs.guardian_id JOIN person p ON p.id = g.person_id WHERE p.email = ?", MOREAU));
        assertEquals(1, db.count("user_account WHERE email = ?", MOREAU));
    }

    @Test
    void onlyWaitingOnesAreAcceptedAndOnlyOnce() {
        AdmissionForm first = completed(luc);
        AdmissionForm second = completed(luc);
        service.admit(first, luc);
        assertThrows(Conflict.class, () -> service.admit(second, luc));
        second.version = registrar.version(luc);
        assertThrows(RuleBroken.class, () -> service.admit(second, luc));
        assertEquals(1, db.count("student s JOIN person p ON p.id = s.person_id WHERE p.family_name = 'Moreau'"));
    }

    @Test
    void onlyTheOfficeAdmits() {
        RegistrationDetail seen = office.show(luc);
        AdmissionForm form = completed(luc);
        caller.as(school.brennan.account());
        assertThrows(NotAllowed.class, service::blank);
        assertThrows(NotAllowed.class, () -> service.propose(seen));
        assertThrows(NotAllowed.class, () -> service.admit(form, luc));
        assertThrows(NotAllowed.class, () -> service.create(form));
    }

    private List<Long> inNoClass() {
        return directory.list(PageRequest.first(50).narrowed("", java.util.Map.of("class", "none")), school.year).rows().stream().map(StudentRow::id).toList();
    }

    @Test
    void aChildMayBeAdmittedForALaterDayAndIsNotMissedBefore() {
        AdmissionForm form = child("Noor", JANUARY);
        form.classId = school.class7b;
        long noor = service.create(form);
        assertEquals(1, db.count("enrolment WHERE student_id = ? AND planned AND starts_on = ?", noor, JANUARY));
        assertFalse(inNoClass().contains(noor));
        assertTrue(inNoClass().contains(school.haruto.student()));
        assertFalse(enrolments.withoutClass(school.year).stream().map(ClassStudent::id).toList().contains(noor));
        assertTrue(directory.profile(noor, school.year).coming());
        assertEquals(List.of(JANUARY), classes.students(school.class7b, MONDAY).stream().filter(one -> one.id() == noor).map(ClassStudent::since).toList());
    }

    @Test
    void aChildMayBeAdmittedForAYearThatHasNotBegun() {
        LocalDate first = LocalDate.of(2027, 9, 1);
        long next = given.year("2027/28", first, LocalDate.of(2028, 7, 20));
        AdmissionForm form = child("Noor", first);
        form.classId = given.schoolClass(next, school.year7, "7x");
        assertTrue(classes.ahead().stream().anyMatch(one -> one.id().equals(form.classId)));
        assertFalse(classes.ahead().stream().anyMatch(one -> one.id() == school.lastYears7a));
        long noor = service.create(form);
        assertEquals(1, db.count("enrolment WHERE student_id = ? AND is_open AND starts_on = ?", noor, first));
        assertFalse(inNoClass().contains(noor));
        assertFalse(enrolments.withoutClass(school.year).stream().map(ClassStudent::id).toList().contains(noor));
    }

    @Test
    void theGenderIsOneThatTheSchoolNames() {
        AdmissionForm form = child("Noor", MONDAY);
        form.gender = "female";
        assertEquals("gender", assertThrows(RuleBroken.class, () -> service.create(form)).field());
        db.sql("UPDATE school SET genders = 'female\nmale\ndiverse'");
        long noor = service.create(form);
        assertEquals("female", db.string("SELECT gender FROM student WHERE id = ?", noor));
    }
}
