package org.homeroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Role;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.SchoolException;
import org.homeroom.people.guardian.Guardian;
import org.homeroom.people.guardian.GuardianJoinService;
import org.homeroom.people.guardian.GuardianService;
import org.homeroom.people.person.PersonAccountService;
import org.homeroom.people.staff.StaffForm;
import org.homeroom.people.staff.StaffMember;
import org.homeroom.people.staff.StaffService;
import org.homeroom.people.student.Student;
import org.homeroom.people.student.StudentService;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What makes an administrator, or changes the standing of one, is for administrators, whichever service it is asked of. */
@ServiceTest
class AdministratorsServiceTest {
    /** Changes what an account may do. */
    private static final Set<String> VERBS = Set.of("grant", "revoke", "close", "reopen", "workUntil", "workFrom", "belongTo", "awaitCode");
    /** Tried where they belong: each leaves it to one of the others. */
    private static final Set<String> BY_ANOTHER = Set.of("AdmissionFormService.admit", "AdmissionFormService.create");
    @Inject
    StaffService staff;
    @Inject
    GuardianService guardians;
    @Inject
    GuardianJoinService joins;
    @Inject
    StudentService students;
    @Inject
    PersonAccountService accounts;
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
        // Here the office manages accounts, as a school may decide: even then, not those of administrators.
        db.sql("INSERT INTO permission_change (role, permission, scope, granted) VALUES ('OFFICE', 'ACCOUNT_MANAGE', 'ALL', TRUE)");
        caller.as(riverside.lindqvist.account());
    }

    private void lastDay(long id) {
        StaffForm form = staff.edit(id);
        form.leftOn = clock.today().minusDays(1);
        staff.save(id, form);
    }

    private String state() {
        return db.string("SELECT GROUP_CONCAT(CONCAT_WS(' ', a.id, a.state, a.person_id, a.works_until, r.role, a.credential) ORDER BY a.id, r.role)"
                + " FROM user_account a JOIN user_account_role r ON r.account_id = a.id")
                + db.string("SELECT GROUP_CONCAT(CONCAT_WS(' ', id, used_at) ORDER BY id) FROM account_link");
    }

    private void promote(long account) {
        db.run(em -> em.find(UserAccount.class, account).grant(Role.ADMIN));
    }

    /** What a service can do to somebody's account, by its method. Everybody concerned is an administrator. */
    private Map<String, List<Runnable>> attempts() {
        long head = riverside.haddad.staffMember();
        promote(riverside.haddad.account());
        promote(riverside.ngozi.account());
        promote(riverside.anna.account());
        promote(riverside.amara.account());
        promote(riverside.zoe.account());
        long left = given.person("Ada Lovelace");
        long leftStaff = given.staffMember(left, "LOV", "Head");
        long closed = given.account("Ada Lovelace", left, Role.ADMIN);
        long former = given.person("Mary Somerville");
        long formerStaff = given.staffMember(former, "SOM", "Head");
        long formerAccount = given.account("Mary Somerville", former, Role.ADMIN);
        long invited = given.person("Grace Hopper");
        long invitedStaff = given.staffMember(invited, "HOP", "Head");
        long invitation = given.account("Grace Hopper", invited, Role.ADMIN);
        long guardian = given.guardian(given.person("Site Administrator"));
        long withdrawn = given.person("Alan Turing");
        long withdrawnStudent = given.student(withdrawn);
        long withdrawnAccount = given.account("Alan Turing", withdrawn, Role.STUDENT, Role.ADMIN);
        db.run(em -> {
            em.find(UserAccount.class, closed).close();
            em.find(UserAccount.class, withdrawnAccount).close();
            em.find(Student.class, withdrawnStudent).withdraw(clock.today());
            em.find(UserAccount.class, formerAccount).close();
            for (long account : List.of(invitation, riverside.ngozi.account(), riverside.amara.account())) {
                em.createNativeQuery("UPDATE user_account SET state = 'INVITED' WHERE id = ?").setParameter(1, account).executeUpdate();
            }
            em.createNativeQuery("UPDATE person SET email = 'site.administrator@riverside.example' WHERE family_name = 'Administrator'").executeUpdate();
        });
        Map<String, List<Runnable>> attempts = new TreeMap<>();
        attempts.put("StaffService.save", List.of(() -> lastDay(head)));
        attempts.put("StaffService.invite", List.of(() -> staff.invite(head, Set.of(Role.OFFICE)), () -> staff.invite(leftStaff, Set.of(Role.TEACHER)),
                () -> staff.invite(riverside.brennan.staffMember(), Set.of(Role.ADMIN))));
        attempts.put("StaffService.revoke", List.of(() -> staff.revoke(head, Role.TEACHER)));
        attempts.put("PersonAccountService.close", List.of(() -> accounts.close(StaffMember.class, head),
                () -> accounts.close(Guardian.class, riverside.anna.guardian()), () -> accounts.close(Student.class, riverside.zoe.student())));
        attempts.put("PersonAccountService.reopen", List.of(() -> accounts.reopen(StaffMember.class, formerStaff)));
        attempts.put("StaffService.inviteAgain", List.of(() -> staff.inviteAgain(invitedStaff)));
        attempts.put("GuardianService.invite", List.of(() -> guardians.invite(riverside.ngozi.guardian())));
        attempts.put("GuardianService.inviteAgain", List.of(() -> guardians.inviteAgain(riverside.ngozi.guardian())));
        attempts.put("GuardianJoinService.join", List.of(() -> joins.join(guardian)));
        attempts.put("StudentService.withdraw", List.of(() -> students.withdraw(riverside.amara.student(), clock.today())));
        attempts.put("StudentService.readmit", List.of(() -> students.readmit(withdrawnStudent)));
        attempts.put("StudentService.inviteAgain", List.of(() -> students.inviteAgain(riverside.amara.student())));
        return attempts;
    }

    @Test
    void theOfficeChangesNoAdministratorsAccountByAnyService() {
        attempts().forEach((method, deeds) -> {
            for (Runnable deed : deeds) {
                String before = state();
                SchoolException refused = assertThrows(SchoolException.class, deed::run, method);
                assertEquals("account.administrator", refused.key(), method);
                assertEquals(before, state(), method);
            }
        });
    }

    @Test
    void anAdministratorDoes() {
        Map<String, List<Runnable>> attempts = attempts();
        caller.as(riverside.admin);
        attempts.values().forEach(deeds -> deeds.forEach(Runnable::run));
    }

    @Test
    void pagesAreToldWhoseAccountTheCallerMayChange() {
        promote(riverside.haddad.account());
        assertFalse(staff.profile(riverside.haddad.staffMember()).account().mayChange());
        assertTrue(staff.profile(riverside.brennan.staffMember()).account().mayChange());
        caller.as(riverside.admin);
        assertTrue(staff.profile(riverside.haddad.staffMember()).account().mayChange());
    }

    @Test
    void whatIsNotTheAccountsStandingRemainsTheOffices() {
        promote(riverside.haddad.account());
        StaffForm form = staff.edit(riverside.haddad.staffMember());
        form.phone = "+44 20 7946 0000";
        staff.save(riverside.haddad.staffMember(), form);
    }

    @Test
    void theLastAdministratorStays() {
        promote(riverside.haddad.account());
        db.run(em -> em.find(UserAccount.class, riverside.admin).close());
        caller.as(riverside.haddad.account());
        assertEquals("account.last_administrator", assertThrows(RuleBroken.class, () -> lastDay(riverside.haddad.staffMember())).key());
    }

    @Test
    void ofTwoAdministratorsWhoDisarmEachOtherAtOnceOneStays() {
        promote(riverside.haddad.account());
        promote(riverside.sato.account());
        db.run(em -> em.find(UserAccount.class, riverside.admin).close());
        caller.as(riverside.sato.account());
        db.besides(em -> caller.run(riverside.haddad.account(), () -> accounts.close(StaffMember.class, riverside.sato.staffMember())), () -> {
            RuleBroken refused = assertThrows(RuleBroken.class, () -> accounts.close(StaffMember.class, riverside.haddad.staffMember()));
            assertEquals("account.last_administrator", refused.key());
        });
        assertEquals(String.valueOf(riverside.haddad.account()), db.string("SELECT a.id FROM user_account a JOIN user_account_role r"
                + " ON r.account_id = a.id WHERE r.role = 'ADMIN' AND a.state = 'ACTIVE'"));
    }

    @Test
    void ofTwoAdministratorsWhoTakeTheRoleFromEachOtherAtOnceOneStays() {
        promote(riverside.haddad.account());
        promote(riverside.sato.account());
        db.run(em -> em.find(UserAccount.class, riverside.admin).close());
        caller.as(riverside.sato.account());
        db.besides(em -> caller.run(riverside.haddad.account(), () -> staff.revoke(riverside.sato.staffMember(), Role.ADMIN)),
                () -> assertEquals("account.last_administrator", assertThrows(RuleBroken.class, () -> lastDay(riverside.haddad.staffMember())).key()));
    }

    @Test
    void whoeverHasLeftIsNoAdministratorAnyMore() {
        promote(riverside.haddad.account());
        promote(riverside.sato.account());
        caller.as(riverside.admin);
        lastDay(riverside.sato.staffMember());
        caller.as(riverside.sato.account());
        assertThrows(NotAllowed.class, () -> lastDay(riverside.haddad.staffMember()));
    }

    /** A service that is added, and reaches one of the verbs, has to be tried above. */
    @Test
    void everyServiceThatReachesAnAccountsStandingIsTried() {
        Set<String> reaching = new TreeSet<>();
        Set<String> calling = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.homeroom")) {
            for (JavaMethod method : type.getMethods()) {
                if (!type.isEquivalentTo(Accounts.class) && !type.getPackageName().startsWith("org.homeroom.testing")
                        && method.getMethodCallsFromSelf().stream().anyMatch(call ->
                        call.getTargetOwner().isEquivalentTo(UserAccount.class) && VERBS.contains(call.getName()))) {
                    calling.add(method.getFullName());
                }
                if (type.getSimpleName().endsWith("Service") && !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC) && reaches(method, new HashSet<>())) {
                    reaching.add(type.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertEquals(Set.of(), calling, "only Accounts changes what an account may do, as it asks who is changing it");
        reaching.removeAll(BY_ANOTHER);
        assertEquals(attempts().keySet(), reaching);
        assertTrue(reaching.size() > 5, () -> "only " + reaching);
    }

    private static boolean reaches(JavaCodeUnit method, Set<JavaCodeUnit> seen) {
        return seen.add(method) && method.getMethodCallsFromSelf().stream().anyMatch(call ->
                call.getTargetOwner().isEquivalentTo(Accounts.class) && Set.of("leave", "comeBack", "inviteAgain", "join", "workUntil", "workFrom", "close", "reopen")
                        .contains(call.getName())
                        || call.getTarget().resolveMember().filter(called -> reaches(called, seen)).isPresent());
    }
}
