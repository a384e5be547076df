package org.homeroom.people.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeroom.access.account.AccountService;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Role;
import org.homeroom.access.signin.SignIn;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.person.PersonAccountService;
import org.homeroom.people.person.Slip;
import org.homeroom.people.staff.StaffService;
import org.homeroom.teaching.homeclass.EnrolmentService;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Mails;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.Statements;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.homeroom.testing.TestSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class StudentAccountServiceTest {
    private static final String NEW = "violet kettle morning";
    private static final String HARUTO = "haruto.sato";
    @Inject
    StudentAccountService service;
    @Inject
    StudentService students;
    @Inject
    PersonAccountService accounts;
    @Inject
    AccountService own;
    @Inject
    EnrolmentService enrolments;
    @Inject
    StaffService staff;
    @Inject
    SignIn signIn;
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

    @BeforeEach
    void theOfficeWorks() {
        riverside = given.riverside();
        caller.as(riverside.lindqvist.account());
    }

    private long student(String name) {
        return given.student(given.person(name));
    }

    private Slip invited(long student) {
        Invited invited = service.invite(List.of(student));
        assertEquals(0, invited.mailed());
        return invited.slips().getFirst();
    }

    private Optional<String> exchange(String signInName, String code) {
        return caller.as(null, () -> signIn.awaitsCode(signInName) ? signIn.exchange(signInName, code) : Optional.empty());
    }

    private String state(Long account) {
        return db.string("SELECT CONCAT_WS(' ', state, credential, password_hash IS NOT NULL, code_hash IS NOT NULL) FROM user_account WHERE id = ?", account);
    }

    @Test
    void aStudentWithoutAnAddressSignsInWithAUserNameAndTheirOwnPassword() {
        Slip slip = invited(riverside.haruto.student());
        assertEquals(List.of("Haruto Satō", HARUTO, TestSettings.SCHOOL_URL.toString()), List.of(slip.name(), slip.signInName(), slip.address()));
        assertTrue(slip.code().matches("[B-DF-HJ-NP-TV-Z2-9]{5}-[B-DF-HJ-NP-TV-Z2-9]{5}"), slip::code);
        assertEquals(List.of(), mails.waiting());
        caller.asVisitor();
        assertTrue(signIn.awaitsCode(" Haruto.SATO "));
        String key = signIn.exchange(HARUTO, " " + slip.code().toLowerCase(Locale.ROOT).replace("-", " ")).orElseThrow();
        assertEquals(HARUTO, own.setPassword(key, NEW));
        assertEquals(Set.of(Role.STUDENT), signIn.check("Haruto.Sato", NEW).orElseThrow().getRoles());
        assertFalse(signIn.awaitsCode(HARUTO));
    }

    @Test
    void theCodeIsNotInTheDatabase() {
        Slip slip = invited(riverside.haruto.student());
        String hash = db.string("SELECT code_hash FROM user_account WHERE user_name = ?", HARUTO);
        assertTrue(hash.startsWith("$argon2id$"), hash);
        assertFalse(hash.contains(slip.code().replace("-", "")));
    }

    @Test
    void userNamesAreMadeByOneRule() {
        List<Long> all = Stream.of("Zoë Ångström-Łukasz", "Zoe Angstrom Lukasz", "Jean-Luc O’Neil", "Владимир Иванов", "明 王", "Đặng Thị",
                "Maximiliane-Alexandrine Wolfeschlegelsteinhausenbergerdorff").map(this::student).toList();
        assertEquals(List.of("zoe.angstromlukasz", "zoe.angstromlukasz2", "jean.oneil", "student", "student2", "dang.thi",
                        "maximiliane.wolfeschlegelsteinha"), all.stream().map(this::invited).map(Slip::signInName).toList());
    }

    /** A name that begins like another's, or that a number makes the same, is another. */
    @Test
    void aUserNameIsNumberedOnlyIfItIsTaken() {
        assertEquals("ana.lima", invited(student("Ana Lima")).signInName());
        assertEquals("ana.li", invited(student("Ana Li")).signInName());
        assertEquals("ana.li2", invited(student("Ána Li")).signInName());
    }

    @Test
    void aUserNameStays() {
        invited(riverside.haruto.student());
        StudentForm form = students.edit(riverside.haruto.student());
        form.familyName = "Tanaka";
        students.save(riverside.haruto.student(), form);
        assertEquals(HARUTO, service.slip(riverside.haruto.student()).signInName());
    }

    @Test
    void whoeverHasAnAddressOfTheirOwnIsMailed() {
        long lena = student("Lena Vogel");
        long shared = student("Finn Vogel");
        long parents = given.person("Eva Vogel");
        db.sql("UPDATE person SET email = 'lena@vogel.example' WHERE given_name = 'Lena'");
        db.sql("UPDATE person SET email = 'home@vogel.example' WHERE given_name = 'Finn' OR id = " + parents);
        Invited invited = service.invite(List.of(lena, shared, riverside.amara.student()));
        assertEquals(1, invited.mailed());
        assertEquals(List.of("finn.vogel"), invited.slips().stream().map(Slip::signInName).toList(), "his parents' mailbox is not his");
        own.setPassword(mails.key("lena@vogel.example"), NEW);
        assertEquals(new Invited(0, List.of()), service.invite(List.of(lena, shared, riverside.amara.student())), "everybody has an account");
    }

    @Test
    void whoeverHasLeftIsNotInvited() {
        students.withdraw(riverside.haruto.student(), clock.today());
        assertEquals(new Invited(0, List.of()), service.invite(List.of(riverside.haruto.student())));
    }

    @Test
    void aCodeWorksOnce() {
        Slip slip = invited(riverside.haruto.student());
        String first = exchange(HARUTO, slip.code()).orElseThrow();
        String second = exchange(HARUTO, slip.code()).orElseThrow();
        own.setPassword(first, NEW);
        assertEquals(Optional.empty(), exchange(HARUTO, slip.code()), "used");
        assertThrows(NotFound.class, () -> own.setPassword(second, "another long password"));
        assertTrue(signIn.check(HARUTO, slip.code()).isEmpty());
        assertTrue(signIn.check(HARUTO, NEW).isPresent());
    }

    @Test
    void aCodeExpires() {
        Slip slip = invited(riverside.haruto.student());
        clock.pass(Duration.ofDays(7));
        assertEquals(Optional.empty(), exchange(HARUTO, slip.code()));
    }

    @Test
    void whoeverHasTypedTheCodeHasHalfAnHourToChooseAPassword() {
        String key = exchange(HARUTO, invited(riverside.haruto.student()).code()).orElseThrow();
        clock.pass(Duration.ofMinutes(30));
        assertThrows(NotFound.class, () -> own.setPassword(key, NEW));
    }

    @Test
    void aNewSlipEndsTheEarlierOneAndWhatItWasExchangedFor() {
        Slip earlier = invited(riverside.haruto.student());
        String key = exchange(HARUTO, earlier.code()).orElseThrow();
        Slip slip = service.slipsAnew(List.of(riverside.haruto.student(), riverside.amara.student())).getFirst();
        assertEquals(Optional.empty(), exchange(HARUTO, earlier.code()));
        assertThrows(NotFound.class, () -> own.setPassword(key, NEW));
        own.setPassword(exchange(HARUTO, slip.code()).orElseThrow(), NEW);
        assertEquals(List.of(), service.slipsAnew(List.of(riverside.haruto.student())), "he has a password by now, which stays");
        assertTrue(signIn.check(HARUTO, NEW).isPresent());
    }

    @Test
    void theCodeOfAnotherIsNoneOfOnes() {
        Slip haruto = invited(riverside.haruto.student());
        Slip ana = invited(student("Ana Lima"));
        assertEquals(Optional.empty(), exchange(haruto.signInName(), ana.code()));
        assertEquals(Optional.empty(), exchange(ana.signInName(), haruto.code()));
        assertTrue(exchange(ana.signInName(), ana.code()).isPresent());
    }

    @Test
    void aCodeIsNoPasswordAndAPasswordNoCode() {
        Slip slip = invited(riverside.haruto.student());
        assertTrue(caller.as(null, () -> signIn.check(HARUTO, slip.code())).isEmpty(), "nobody signs in with it");
        assertFalse(signIn.awaitsCode(riverside.amara.email()));
        assertEquals(Optional.empty(), signIn.exchange(riverside.amara.email(), Given.PASSWORD));
        assertEquals(Optional.empty(), signIn.exchange("nobody.there", slip.code()));
    }

    @Test
    void resettingEndsPasswordSessionsAndMailedLinks() {
        own.forgot(riverside.amara.email());
        String mailed = mails.key(riverside.amara.email());
        Slip slip = service.slip(riverside.amara.student());
        assertEquals("INVITED 2 0 1", state(riverside.amara.account()));
        assertTrue(signIn.check(riverside.amara.email(), Given.PASSWORD).isEmpty());
        assertThrows(NotFound.class, () -> own.setPassword(mailed, NEW));
        assertEquals(riverside.amara.email(), slip.signInName());
        own.setPassword(exchange(riverside.amara.email(), slip.code()).orElseThrow(), NEW);
        assertTrue(signIn.check(riverside.amara.email(), NEW).isPresent());
    }

    private void refused(Long account, long... attacked) {
        caller.as(account);
        for (long student : attacked) {
            assertThrows(NotAllowed.class, () -> service.slip(student));
            assertThrows(NotFound.class, () -> service.find(student));
            assertEquals(new Invited(0, List.of()), service.invite(List.of(student)));
            assertEquals(List.of(), service.slipsAnew(List.of(student)));
        }
    }

    @Test
    void nobodyButTheOfficeAndTheTutorReachesAnAccount() {
        invited(riverside.haruto.student());
        String before = everything();
        long[] all = riverside.pupils().stream().mapToLong(Riverside.Pupil::student).toArray();
        for (Long account : Arrays.asList(riverside.mateusz.account(), riverside.amara.account(), riverside.editor.account(), riverside.ngozi.account(),
                riverside.emeka.account(), riverside.anna.account(), null)) {
            refused(account, all);
        }
        refused(riverside.sato.account(), all);
        refused(riverside.brennan.account(), riverside.zoe.student(), riverside.editor.student(), riverside.haruto.student());
        refused(riverside.haddad.account(), riverside.amara.student(), riverside.mateusz.student(), riverside.haruto.student());
        assertEquals(before, everything());
    }

    private String everything() {
        return String.join("\n", db.strings("SELECT CONCAT_WS(' ', id, version, state, credential, password_hash, code_hash, code_expires_at) FROM user_account ORDER BY id"));
    }

    @Test
    void theTutorResetsThePasswordOfThoseWhoAreInTheClassNow() {
        caller.as(riverside.brennan.account());
        service.slip(riverside.amara.student());
        assertEquals("INVITED 2 0 1", state(riverside.amara.account()));
        caller.run(riverside.lindqvist.account(), () -> enrolments.move(riverside.mateusz.student(), riverside.class8a, clock.today()));
        refused(riverside.brennan.account(), riverside.mateusz.student());
        caller.as(riverside.haddad.account());
        service.slip(riverside.mateusz.student());
    }

    @Test
    void aTutorWhoIsNoLongerOneDoesNot() {
        db.sql("UPDATE teaching_assignment SET tutor = FALSE WHERE school_class_id = " + riverside.class7b);
        refused(riverside.brennan.account(), riverside.amara.student());
    }

    /** An enrolment that nobody has ended does not make last year's tutor this year's. */
    @Test
    void norDoesTheTutorOfAYearThatIsOver() {
        db.sql("UPDATE enrolment SET is_open = TRUE, ends_on = NULL WHERE school_class_id = " + riverside.lastYears7a);
        refused(riverside.brennan.account(), riverside.zoe.student());
        clock.pass(Duration.ofDays(300));
        refused(riverside.brennan.account(), riverside.amara.student());
    }

    @Test
    void aTutorWhoHasLeftDoesNot() {
        db.sql("UPDATE user_account SET works_until = '" + clock.today().minusDays(1) + "' WHERE id = " + riverside.brennan.account());
        refused(riverside.brennan.account(), riverside.amara.student());
    }

    @Test
    void anAccountThatIsGoodForMoreIsNobodysToReset() {
        caller.as(riverside.haddad.account());
        assertEquals("account.not_students_only", assertThrows(NotAllowed.class, () -> service.slip(riverside.editor.student())).key());
        caller.as(riverside.lindqvist.account());
        for (String role : List.of("EDITOR", "GUARDIAN", "TEACHER", "OFFICE", "ADMIN", "A_LATER_ONE")) {
            db.sql("DELETE FROM user_account_role WHERE account_id = " + riverside.amara.account());
            db.sql("INSERT INTO user_account_role (account_id, role) VALUES (" + riverside.amara.account() + ", 'STUDENT'), (" + riverside.amara.account() + ", '" + role + "')");
            String before = state(riverside.amara.account());
            for (long account : List.of(riverside.lindqvist.account(), riverside.brennan.account(), riverside.admin)) {
                caller.as(account);
                assertEquals("account.not_students_only", assertThrows(NotAllowed.class, () -> service.slip(riverside.amara.student())).key(), role);
                assertTrue(service.find(riverside.amara.student()).more(), role);
            }
            assertEquals(before, state(riverside.amara.account()));
        }
    }

    /** A teacher may have kept the code, or the page that it leads to, and must not come in as a colleague. */
    @Test
    void aCodeIsWorthNothingOnceTheAccountIsGoodForMore() {
        Slip slip = service.slip(riverside.amara.student());
        String key = exchange(riverside.amara.email(), slip.code()).orElseThrow();
        long member = given.staffMember(riverside.amara.person(), "OKA", "Assistant");
        staff.invite(member, Set.of(Role.TEACHER));
        assertEquals(Optional.empty(), exchange(riverside.amara.email(), slip.code()));
        assertThrows(NotFound.class, () -> own.setPassword(key, NEW));
    }

    @Test
    void anAccountWithAUserNameIsAStudentsAndNothingElse() {
        invited(riverside.haruto.student());
        long member = given.staffMember(riverside.haruto.person(), "SAH", "Assistant");
        assertEquals("account.user_name_only", assertThrows(RuleBroken.class, () -> staff.invite(member, Set.of(Role.TEACHER))).key());
        assertEquals("account.not_invited", assertThrows(RuleBroken.class, () -> students.inviteAgain(riverside.haruto.student())).key());
    }

    @Test
    void aClosedAccountHasNoSlipUntilItIsReopened() {
        Slip earlier = invited(riverside.haruto.student());
        caller.as(riverside.admin);
        accounts.close(Student.class, riverside.haruto.student());
        assertEquals("account.closed", assertThrows(RuleBroken.class, () -> service.slip(riverside.haruto.student())).key());
        assertEquals(Optional.empty(), exchange(HARUTO, earlier.code()));
        accounts.reopen(Student.class, riverside.haruto.student());
        assertEquals(List.of(), mails.waiting());
        assertEquals(Optional.empty(), exchange(HARUTO, earlier.code()));
        assertTrue(exchange(HARUTO, service.slip(riverside.haruto.student()).code()).isPresent());
    }

    @Test
    void whoeverIsReadmittedHasTheSameUserName() {
        invited(riverside.haruto.student());
        students.withdraw(riverside.haruto.student(), clock.today());
        students.readmit(riverside.haruto.student());
        assertEquals(HARUTO, service.slip(riverside.haruto.student()).signInName());
    }

    @Test
    void thePasswordMustNotBeTheUserName() {
        String key = exchange(HARUTO, invited(riverside.haruto.student()).code()).orElseThrow();
        assertEquals("account.password_is_user_name", assertThrows(RuleBroken.class, () -> own.setPassword(key, "my haruto.sato 2026")).key());
        own.setPassword(key, NEW);
    }

    @Test
    void nothingIsMailedForAUserName() {
        invited(riverside.haruto.student());
        assertEquals(Optional.empty(), own.forgot(HARUTO));
        assertEquals(List.of(), mails.waiting());
    }

    @Test
    void theListSaysWhoHasWhat() {
        Slip slip = invited(riverside.haruto.student());
        List<StudentAccount> all = service.list(riverside.pupils().stream().map(Riverside.Pupil::student).toList());
        assertEquals(List.of("Zoë Ångström", "Leïla Benali", "Mateusz Kowalski", "Amara Okafor", "Haruto Satō"), all.stream().map(StudentAccount::name).toList());
        StudentAccount haruto = all.getLast();
        assertEquals(slip.until(), haruto.codeUntil());
        assertTrue(haruto.waiting());
        assertTrue(all.get(1).more());
        assertEquals(UserAccount.State.ACTIVE, all.getFirst().state());
        clock.pass(Duration.ofDays(8));
        assertNull(service.find(riverside.haruto.student()).codeUntil());
        assertEquals(1, Statements.of(() -> service.list(List.of(riverside.haruto.student(), riverside.zoe.student()))).size());
    }
}
