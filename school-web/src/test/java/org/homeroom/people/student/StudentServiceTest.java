package org.homeroom.people.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.access.account.AccountLink;
import org.homeroom.access.account.AccountService;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Mails;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class StudentServiceTest {
    @Inject
    StudentService students;
    @Inject
    Leavers leavers;
    @Inject
    AccountService accounts;
    @Inject
    CurrentUser user;
    @Inject
    Mails mails;
    @Inject
    TestCaller caller;
    @Inject
    TestClock clock;
    @Inject
    Given given;
    @Inject
    Db db;
    private Riverside riverside;
    private long amara;

    @BeforeEach
    void theOfficeWorks() {
        riverside = given.riverside();
        amara = riverside.amara.student();
        caller.as(riverside.lindqvist.account());
    }

    private StudentForm form() {
        return students.edit(amara);
    }

    private String withdrawnOn() {
        return db.string("SELECT withdrawn_on FROM student WHERE id = ?", amara);
    }

    @Test
    void keepsWhatIsTyped() {
        StudentForm form = form();
        form.called = "Ama";
        form.email = "ama@families.example";
        form.country = "NG";
        form.notes = "Sits in front";
        students.save(amara, form);

        StudentForm saved = students.edit(amara);
        assertEquals("Ama Okafor", saved.name());
        assertEquals("ama@families.example", saved.email);
        assertEquals("NG", saved.country);
        assertEquals("Sits in front", saved.notes);
    }

    @Test
    void theSecondOfTwoWhoSaveIsTold() {
        StudentForm one = form();
        StudentForm other = form();
        one.phone = "1";
        students.save(amara, one);
        other.notes = "Mine";
        assertThrows(Conflict.class, () -> students.save(amara, other));
        assertNull(students.edit(amara).notes);

        other.version = students.edit(amara).version;
        students.save(amara, other);
        assertEquals("Mine", students.edit(amara).notes);
    }

    @Test
    void aChangeOfThePersonAloneIsAChangeOfTheRecord() {
        int before = students.edit(amara).version;
        StudentForm form = form();
        form.familyName = "Okafor-Bell";
        students.save(amara, form);
        assertNotEquals(before, students.edit(amara).version);
    }

    @Test
    void aBirthDateComesBeforeTheAdmission() {
        StudentForm form = form();
        form.birthDate = Given.FIRST_DAY;
        assertEquals("birthDate", assertThrows(RuleBroken.class, () -> students.save(amara, form)).field());
        assertEquals(LocalDate.of(2013, 4, 12), students.edit(amara).birthDate);
    }

    @Test
    void onlyTheOfficeReachesTheForm() {
        for (Long account : List.of(riverside.amara.account(), riverside.ngozi.account(), riverside.brennan.account())) {
            caller.as(account);
            assertThrows(NotAllowed.class, () -> students.edit(amara));
            assertThrows(NotAllowed.class, () -> students.save(amara, new StudentForm()));
            assertThrows(NotAllowed.class, () -> students.withdraw(amara, clock.today()));
            assertThrows(NotAllowed.class, () -> students.readmit(amara));
        }
        caller.asVisitor();
        assertThrows(NotAllowed.class, () -> students.edit(amara));
    }

    @Test
    void anUnknownStudentIsNotFound() {
        assertThrows(NotFound.class, () -> students.edit(999_999));
    }

    @Test
    void admitsThePersonInTheForm() {
        StudentForm form = new StudentForm();
        form.givenName = "Noor";
        form.familyName = "de Vries";
        form.birthDate = LocalDate.of(2014, 3, 2);
        form.country = "NL";
        form.admittedOn = clock.today();
        long id = students.create(form);
        assertEquals("Noor de Vries", students.edit(id).name());
        assertEquals(clock.today(), students.edit(id).admittedOn);
    }

    @Test
    void aWithdrawnStudentLeavesTheirClass() {
        students.withdraw(amara, LocalDate.of(2026, 11, 13));
        assertEquals(LocalDate.of(2026, 11, 13).toString(), withdrawnOn());
        assertEquals(0, db.count("enrolment WHERE student_id = ? AND is_open", amara));
        assertEquals("2026-11-13", db.string("SELECT ends_on FROM enrolment WHERE student_id = ?", amara));
        assertEquals(1, db.count("enrolment WHERE student_id = ? AND is_open", riverside.mateusz.student()), "others stay");
    }

    @Test
    void nobodyLeavesTwice() {
        students.withdraw(amara, LocalDate.of(2026, 11, 13));
        assertThrows(RuleBroken.class, () -> students.withdraw(amara, clock.today()));
        assertEquals("2026-11-13", withdrawnOn());
    }

    private String leavesOn() {
        return db.string("SELECT leaves_on FROM student WHERE id = ?", amara);
    }

    private void midnightPasses(LocalDate to) {
        clock.set(to);
        caller.as(null);
        leavers.due().forEach(leavers::leave);
        caller.as(riverside.lindqvist.account());
    }

    @Test
    void whoLeavesOnALaterDayIsAStudentLikeAnyOtherUntilItIsOver() {
        LocalDate last = LocalDate.of(2027, 1, 12);
        students.withdraw(amara, last);
        midnightPasses(last);
        assertNull(withdrawnOn());
        assertEquals("2027-01-12", leavesOn());
        assertEquals(1, db.count("enrolment WHERE student_id = ? AND is_open", amara));
        assertEquals("ACTIVE", db.string("SELECT state FROM user_account WHERE id = ?", riverside.amara.account()));

        midnightPasses(last.plusDays(1));
        assertEquals("2027-01-12", withdrawnOn());
        assertNull(leavesOn());
        assertEquals("2027-01-12", db.string("SELECT ends_on FROM enrolment WHERE student_id = ? AND is_open IS NULL", amara));
        assertEquals("CLOSED", db.string("SELECT state FROM user_account WHERE id = ?", riverside.amara.account()));
        assertEquals(List.of(), leavers.due());
    }

    @Test
    void aLaterDayIsReplacedByAnotherOrTakenBack() {
        students.withdraw(amara, LocalDate.of(2027, 1, 12));
        students.withdraw(amara, LocalDate.of(2027, 2, 1));
        assertEquals("2027-02-01", leavesOn());
        students.readmit(amara);
        midnightPasses(LocalDate.of(2027, 2, 2));
        assertNull(withdrawnOn());
        assertEquals(1, db.count("enrolment WHERE student_id = ? AND is_open", amara));
        assertEquals("ACTIVE", db.string("SELECT state FROM user_account WHERE id = ?", riverside.amara.account()), "nobody was invited anew");
    }

    @Test
    void aLastDayThatCameAtOnceReplacesALaterOne() {
        students.withdraw(amara, LocalDate.of(2027, 1, 12));
        students.withdraw(amara, clock.today());
        assertEquals(clock.today().toString(), withdrawnOn());
        assertNull(leavesOn());
    }

    @Test
    void nobodyLeavesInYearsToComeOrBeforeTheyCame() {
        assertEquals("withdrawnOn", assertThrows(RuleBroken.class,
                () -> students.withdraw(amara, clock.today().plusYears(2).plusDays(1))).field());
        assertEquals("withdrawnOn", assertThrows(RuleBroken.class,
                () -> students.withdraw(amara, Given.FIRST_DAY.minusDays(1))).field());
        assertNull(withdrawnOn());
        assertFalse(db.count("enrolment WHERE student_id = ? AND is_open", amara) == 0, "nothing was done by half");
    }

    @Test
    void theLastDayMayBeTodayAsSoonAsItIsAtTheSchool() {
        db.sql("UPDATE school SET time_zone = 'Pacific/Auckland'");
        LocalDate tomorrow = clock.today().plusDays(1);
        clock.set(Instant.parse("2026-11-18T10:59:00Z"));
        students.withdraw(amara, tomorrow);
        assertNull(withdrawnOn());
        clock.set(Instant.parse("2026-11-18T11:00:00Z"));
        students.withdraw(amara, tomorrow);
        assertEquals(tomorrow.toString(), withdrawnOn());
    }

    @Test
    void someoneWhoComesBackIsAStudentAgain() {
        students.withdraw(amara, clock.today());
        students.readmit(amara);
        assertNull(withdrawnOn());
    }

    @Test
    void aWithdrawnStudentCanNoLongerSignIn() {
        caller.as(riverside.amara.account());
        assertTrue(user.isSignedIn());
        caller.as(riverside.lindqvist.account());
        accounts.forgot(riverside.amara.email());
        String link = mails.key(riverside.amara.email());
        students.withdraw(amara, clock.today());
        assertEquals("CLOSED", db.string("SELECT state FROM user_account WHERE id = ?", riverside.amara.account()));
        assertFalse(accounts.usable(link, AccountLink.Purpose.SET_PASSWORD), "links of before are worth nothing");
        caller.as(riverside.amara.account());
        assertFalse(user.isSignedIn());
    }

    @Test
    void someoneWhoComesBackIsInvitedAgain() {
        students.withdraw(amara, clock.today());
        students.readmit(amara);
        assertEquals("INVITED", db.string("SELECT state FROM user_account WHERE id = ?", riverside.amara.account()));
        accounts.setPassword(mails.key(riverside.amara.email()), "a good long password");
        caller.as(riverside.amara.account());
        assertTrue(user.is("STUDENT"));
    }

    @Test
    void someoneWithAnotherRoleKeepsTheAccountForThat() {
        db.sql("INSERT INTO user_account_role (account_id, role) VALUES (?, 'EDITOR')", riverside.amara.account());
        students.withdraw(amara, clock.today());
        caller.as(riverside.amara.account());
        assertTrue(user.is("EDITOR"));
        assertFalse(user.is("STUDENT"));
    }

    @Test
    void anInvitationCanBeResentUntilThereIsAPassword() {
        db.sql("UPDATE user_account SET state = 'INVITED', password_hash = NULL WHERE id = ?", riverside.amara.account());
        accounts.forgot(riverside.amara.email());
        String first = mails.key(riverside.amara.email());
        students.inviteAgain(amara);
        String second = mails.key(riverside.amara.email());
        assertFalse(accounts.usable(first, AccountLink.Purpose.SET_PASSWORD));
        accounts.setPassword(second, "a good long password");
        assertThrows(RuleBroken.class, () -> students.inviteAgain(amara));
        for (Long other : List.of(riverside.brennan.account(), riverside.ngozi.account(), riverside.amara.account())) {
            caller.as(other);
            assertThrows(NotAllowed.class, () -> students.inviteAgain(amara));
        }
    }
}
