package org.homeroom.people.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.homeroom.access.account.AccountService;
import org.homeroom.access.signin.SignIn;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.desk.directory.StudentDirectoryService;
import org.homeroom.people.guardian.Guardian;
import org.homeroom.people.guardian.GuardianService;
import org.homeroom.people.staff.StaffMember;
import org.homeroom.people.staff.StaffService;
import org.homeroom.people.student.Student;
import org.homeroom.people.student.StudentService;
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
class PersonAccountServiceTest {
    private static final String NEW = "another long password";
    @Inject
    PersonAccountService service;
    @Inject
    AccountService accounts;
    @Inject
    StudentService students;
    @Inject
    StudentDirectoryService directory;
    @Inject
    StaffService staff;
    @Inject
    GuardianService guardians;
    @Inject
    SignIn signIn;
    @Inject
    Mails mails;
    @Inject
    TestCaller caller;
    @Inject
    TestClock clock;
    @Inject
    Db db;
    @Inject
    Given given;
    private Riverside riverside;

    private record Somebody(Class<?> kind, long id, long account, String email) {
    }

    @BeforeEach
    void anAdministratorWorks() {
        riverside = given.riverside();
        caller.as(riverside.admin);
    }

    private List<Somebody> people() {
        return List.of(new Somebody(StaffMember.class, riverside.haddad.staffMember(), riverside.haddad.account(), riverside.haddad.email()),
                new Somebody(Guardian.class, riverside.ngozi.guardian(), riverside.ngozi.account(), riverside.ngozi.email()),
                new Somebody(Student.class, riverside.amara.student(), riverside.amara.account(), riverside.amara.email()));
    }

    private String state(Somebody one) {
        return db.string("SELECT state FROM user_account WHERE id = ?", one.account());
    }

    private int credential(Somebody one) {
        return Integer.parseInt(db.string("SELECT credential FROM user_account WHERE id = ?", one.account()));
    }

    @Test
    void nobodySignsInToAClosedAccountAndItsOwnerDoesOnceItIsReopened() {
        for (Somebody one : people()) {
            String roles = db.string("SELECT GROUP_CONCAT(role) FROM user_account_role WHERE account_id = ?", one.account());
            assertTrue(signIn.check(one.email(), Given.PASSWORD).isPresent(), one.email());
            service.close(one.kind(), one.id());
            assertTrue(signIn.check(one.email(), Given.PASSWORD).isEmpty(), one.email());
            service.reopen(one.kind(), one.id());
            assertEquals("INVITED", state(one));
            accounts.setPassword(mails.key(one.email()), NEW);
            assertTrue(signIn.check(one.email(), NEW).isPresent(), one.email());
            assertEquals(roles, db.string("SELECT GROUP_CONCAT(role) FROM user_account_role WHERE account_id = ?", one.account()));
        }
    }

    /** Only then will a second invitation end the link of the first. */
    @Test
    void anInvitationIsAwaitedAsLongAsItsLinkWorks() {
        assertEquals(List.of(false, false, false), awaited());
        for (Somebody one : people()) {
            service.close(one.kind(), one.id());
            service.reopen(one.kind(), one.id());
        }
        assertEquals(List.of(true, true, true), awaited());
        clock.pass(java.time.Duration.ofDays(7));
        assertEquals(List.of(false, false, false), awaited());
    }

    private List<Boolean> awaited() {
        return List.of(staff.profile(riverside.haddad.staffMember()).account().awaited(), guardians.profile(riverside.ngozi.guardian()).account().awaited(),
                directory.profile(riverside.amara.student(), riverside.year).awaited());
    }

    @Test
    void closingEndsSessionsAndMailedLinks() {
        for (Somebody one : people()) {
            accounts.forgot(one.email());
            String key = mails.key(one.email());
            int before = credential(one);
            service.close(one.kind(), one.id());
            assertEquals(before + 1, credential(one), "a session began under another");
            assertThrows(NotFound.class, () -> accounts.setPassword(key, NEW));
            assertEquals("CLOSED", state(one));
            service.reopen(one.kind(), one.id());
            assertThrows(NotFound.class, () -> accounts.setPassword(key, NEW), "an old link stays without use");
        }
    }

    @Test
    void onlyThoseMayWhoseAccountsPermissionReachesTheRecord() {
        for (Long account : Arrays.asList(riverside.lindqvist.account(), riverside.brennan.account(), riverside.ngozi.account(), riverside.amara.account(), null)) {
            caller.as(account);
            for (Somebody one : people()) {
                assertFalse(service.mayManage(one.kind(), one.id()));
                assertThrows(NotAllowed.class, () -> service.close(one.kind(), one.id()));
                assertThrows(NotAllowed.class, () -> service.reopen(one.kind(), one.id()));
                assertEquals("ACTIVE", state(one));
            }
        }
    }

    @Test
    void aTutorWhoMayDoSoForTheirClassesDoesSoForNobodyElse() {
        db.sql("INSERT INTO permission_change (role, permission, scope, granted) VALUES ('TEACHER', 'ACCOUNT_MANAGE', 'OWN_CLASSES', TRUE)");
        caller.as(riverside.brennan.account());
        assertTrue(service.mayManage(Student.class, riverside.amara.student()));
        assertFalse(service.mayManage(Student.class, riverside.zoe.student()));
        service.close(Student.class, riverside.amara.student());
        service.close(Guardian.class, riverside.ngozi.guardian());
        assertThrows(NotAllowed.class, () -> service.close(Student.class, riverside.zoe.student()));
        assertThrows(NotAllowed.class, () -> service.close(StaffMember.class, riverside.haddad.staffMember()));
    }

    @Test
    void theAccountOfAStudentWhoHasLeftReopensWhenTheyAreReadmitted() {
        students.withdraw(riverside.amara.student(), clock.today());
        assertEquals("student.account_withdrawn",
                assertThrows(RuleBroken.class, () -> service.reopen(Student.class, riverside.amara.student())).key());
        students.readmit(riverside.amara.student());
        assertEquals("INVITED", db.string("SELECT state FROM user_account WHERE id = ?", riverside.amara.account()));
    }

    @Test
    void whatIsNotThereIsNeitherClosedNorReopened() {
        assertThrows(NotFound.class, () -> service.close(Student.class, riverside.haruto.student()), "he has no account");
        assertThrows(NotFound.class, () -> service.reopen(Student.class, riverside.amara.student()), "it is open");
        assertThrows(NotFound.class, () -> service.close(Guardian.class, 1));
        assertThrows(NotFound.class, () -> service.reopen(Student.class, 1));
    }
}
