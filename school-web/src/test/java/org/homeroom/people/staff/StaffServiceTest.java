package org.homeroom.people.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Role;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class StaffServiceTest {
    @Inject
    StaffService staff;
    @Inject
    TestCaller caller;
    @Inject
    TestClock clock;
    @Inject
    Db db;
    @Inject
    Given given;
    private Riverside riverside;

    @BeforeEach
    void theOfficeWorks() {
        riverside = given.riverside();
        caller.as(riverside.lindqvist.account());
    }

    private List<String> listed(String state) {
        return staff.list(new PageRequest(1, 25, "code", false).narrowed("", Map.of("state", state))).rows().stream()
                .map(StaffRow::code).toList();
    }

    private StaffForm newcomer() {
        StaffForm form = new StaffForm();
        form.givenName = "Tomás";
        form.familyName = "Rivera";
        form.email = "tomas@riverside.example";
        form.code = "RIV";
        form.jobTitle = "Caretaker";
        form.startedOn = clock.today();
        return form;
    }

    @Test
    void whoBeginsLaterHasTheirRolesFromTheirFirstDay() {
        StaffForm form = newcomer();
        form.startedOn = clock.today().plusDays(10);
        long id = staff.create(form);
        staff.invite(id, Set.of(Role.OFFICE));
        assertFalse(listed("").contains("RIV"));
        assertEquals(List.of("RIV"), listed("coming"));
        db.sql("UPDATE user_account SET state = 'ACTIVE' WHERE email = ?", form.email);
        long account = Long.parseLong(db.string("SELECT id FROM user_account WHERE email = ?", form.email));
        caller.as(account);
        assertThrows(NotAllowed.class, () -> staff.blank());
        clock.pass(Duration.ofDays(10));
        caller.as(account);
        assertTrue(listed("").contains("RIV"));
        staff.blank();
    }

    @Test
    void aFirstDayBroughtForwardHoldsAtOnce() {
        StaffForm form = newcomer();
        form.startedOn = clock.today().plusDays(10);
        long id = staff.create(form);
        staff.invite(id, Set.of(Role.TEACHER));
        StaffForm sooner = staff.edit(id);
        sooner.startedOn = clock.today();
        staff.save(id, sooner);
        assertNull(db.string("SELECT works_from FROM user_account WHERE email = ?", form.email));
    }

    @Test
    void formerStaffAreListedSeparately() {
        StaffForm form = staff.edit(riverside.haddad.staffMember());
        form.leftOn = clock.today();
        staff.save(riverside.haddad.staffMember(), form);
        assertEquals(List.of("BRE", "HAD", "LIN", "SAT"), listed(""), "the last day is a day of work");
        clock.set(clock.today().plusDays(1));
        assertEquals(List.of("BRE", "LIN", "SAT"), listed(""));
        assertEquals(List.of("HAD"), listed("left"));
        assertEquals(List.of("BRE", "HAD", "LIN", "SAT"), listed("all"));
    }

    @Test
    void theAccountIsToldOfTheLastDay() {
        long id = riverside.haddad.staffMember();
        StaffForm form = staff.edit(id);
        form.leftOn = clock.today();
        staff.save(id, form);
        assertEquals(clock.today().toString(), db.string("SELECT works_until FROM user_account WHERE id = ?", riverside.haddad.account()));
        StaffForm again = staff.edit(id);
        again.leftOn = null;
        staff.save(id, again);
        assertNull(db.string("SELECT works_until FROM user_account WHERE id = ?", riverside.haddad.account()));
    }

    @Test
    void someoneWhoHasLeftIsInvitedWithThatLastDay() {
        StaffForm form = newcomer();
        form.leftOn = clock.today();
        long id = staff.create(form);
        staff.invite(id, Set.of(Role.TEACHER));
        assertEquals(clock.today().toString(), db.string("SELECT works_until FROM user_account WHERE id = ?", staff.profile(id).account().id()));
    }

    @Test
    void aCodeBelongsToOnePerson() {
        StaffForm form = newcomer();
        form.code = "BRE";
        assertEquals("code", assertThrows(RuleBroken.class, () -> staff.create(form)).field());
        StaffForm haddad = staff.edit(riverside.haddad.staffMember());
        haddad.code = "bre";
        assertEquals("code", assertThrows(RuleBroken.class, () -> staff.save(riverside.haddad.staffMember(), haddad)).field());
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        StaffForm form = newcomer();
        form.leftOn = LocalDate.of(2020, 1, 1);
        assertEquals("leftOn", assertThrows(RuleBroken.class, () -> staff.create(form)).field());
    }

    @Test
    void theSecondOfTwoWhoSaveIsTold() {
        long id = riverside.haddad.staffMember();
        StaffForm one = staff.edit(id);
        StaffForm other = staff.edit(id);
        one.jobTitle = "Head of mathematics";
        staff.save(id, one);
        other.phone = "1";
        assertThrows(Conflict.class, () -> staff.save(id, other));
    }

    @Test
    void theOfficeInvitesButMakesNoAdministrators() {
        long id = staff.create(newcomer());
        assertThrows(NotAllowed.class, () -> staff.invite(id, Set.of(Role.ADMIN)));
        assertThrows(RuleBroken.class, () -> staff.invite(id, Set.of()));
        assertThrows(RuleBroken.class, () -> staff.invite(id, Set.of(Role.GUARDIAN)));
        assertNull(staff.profile(id).account());
        staff.invite(id, Set.of(Role.TEACHER, Role.EDITOR));
        assertEquals(Set.of(Role.TEACHER, Role.EDITOR), staff.profile(id).account().roles());

        caller.as(riverside.admin);
        staff.invite(id, Set.of(Role.ADMIN));
        assertEquals(Set.of(Role.TEACHER, Role.EDITOR, Role.ADMIN), staff.profile(id).account().roles());
    }

    @Test
    void administratorsTakeRolesBack() {
        long id = riverside.haddad.staffMember();
        staff.invite(id, Set.of(Role.EDITOR));
        assertThrows(NotAllowed.class, () -> staff.revoke(id, Role.EDITOR));
        caller.as(riverside.admin);
        staff.revoke(id, Role.EDITOR);
        assertEquals(Set.of(Role.TEACHER), staff.profile(id).account().roles());
        assertThrows(RuleBroken.class, () -> staff.revoke(id, Role.GUARDIAN), "that is no role of the staff");
    }

    @Test
    void teachersSeeColleaguesButNotTheirAccounts() {
        caller.as(riverside.brennan.account());
        assertNotNull(staff.profile(riverside.haddad.staffMember()).staff().jobTitle);
        assertNull(staff.profile(riverside.haddad.staffMember()).account());
        assertThrows(NotAllowed.class, () -> staff.edit(riverside.haddad.staffMember()));
        assertThrows(NotAllowed.class, () -> staff.create(newcomer()));
        assertThrows(NotAllowed.class, () -> staff.invite(riverside.haddad.staffMember(), Set.of(Role.TEACHER)));
    }

    @Test
    void familiesSeeNoStaff() {
        for (Long account : List.of(riverside.ngozi.account(), riverside.amara.account())) {
            caller.as(account);
            assertThrows(NotAllowed.class, () -> listed(""));
            assertThrows(NotAllowed.class, () -> staff.profile(riverside.haddad.staffMember()));
        }
    }
}
