package org.homeroom.access.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.access.permission.Scope;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.Statements;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.Test;

@ServiceTest
class RightsReaderServiceTest {
    @Inject
    RightsReader rights;
    @Inject
    CurrentUser user;
    @Inject
    TestCaller caller;
    @Inject
    AccountService accounts;
    @Inject
    TestClock clock;
    @Inject
    Given given;
    @Inject
    Db db;

    @Test
    void allRightsAreReadInOneStatement() {
        long account = given.account("Emi Satō", null, Role.TEACHER, Role.GUARDIAN);
        var statements = Statements.of(() -> rights.find(account));
        assertEquals(1, statements.size(), statements::toString);
    }

    @Test
    void rolesAddUp() {
        Rights both = rights.find(given.account("Emi Satō", null, Role.TEACHER, Role.GUARDIAN)).orElseThrow();
        assertEquals(Set.of(Scope.OWN_CLASSES, Scope.OWN_CHILDREN), both.scopes(Permission.STUDENT_VIEW));
        assertEquals(Set.of(), both.scopes(Permission.STUDENT_EDIT));
    }

    @Test
    void grantsOfANewerVersionAreIgnored() {
        long account = given.account("Emi Satō", null, Role.TEACHER);
        Rights before = rights.find(account).orElseThrow();
        db.sql("INSERT INTO user_account_role (account_id, role) VALUES (?, 'LIBRARIAN')", account);
        db.sql("INSERT INTO permission_change (role, permission, scope, granted) VALUES ('LIBRARIAN', 'STUDENT_EDIT', 'ALL', TRUE),"
                + " ('TEACHER', 'BOOK_LEND', 'ALL', TRUE), ('TEACHER', 'STUDENT_EDIT', 'DEPARTMENT', TRUE), ('TEACHER', 'STAFF_VIEW', 'HOUSE', FALSE)");
        Rights after = rights.find(account).orElseThrow();
        assertEquals(before.roles(), after.roles());
        for (Permission permission : Permission.values()) {
            assertEquals(before.scopes(permission), after.scopes(permission), permission::name);
        }
    }

    @Test
    void aSchoolGrantsMore() {
        db.sql("INSERT INTO permission_change (role, permission, scope, granted) VALUES ('TEACHER', 'STUDENT_VIEW', 'ALL', TRUE)");
        assertEquals(Set.of(Scope.OWN_CLASSES, Scope.ALL),
                rights.find(given.account("Emi Satō", null, Role.TEACHER)).orElseThrow().scopes(Permission.STUDENT_VIEW));
        assertEquals(Set.of(Scope.OWN),
                rights.find(given.account("Amara Okafor", null, Role.STUDENT)).orElseThrow().scopes(Permission.STUDENT_VIEW));
    }

    @Test
    void aSchoolTakesAwayFromOneRoleAndNotFromAnother() {
        db.sql("INSERT INTO permission_change (role, permission, scope, granted) VALUES ('TEACHER', 'YEARBOOK_VIEW', 'ALL', FALSE)");
        assertEquals(Set.of(), rights.find(given.account("Emi Satō", null, Role.TEACHER)).orElseThrow().scopes(Permission.YEARBOOK_VIEW));
        assertEquals(Set.of(Scope.ALL),
                rights.find(given.account("Aoife Brennan", null, Role.TEACHER, Role.GUARDIAN)).orElseThrow().scopes(Permission.YEARBOOK_VIEW));
    }

    @Test
    void changesMadeByHandSurvive() throws IOException {
        assertEquals(0, db.count("permission_change"), "nothing was changed out of the box");
        String script = Files.readString(Path.of("src/main/resources/db/migration/V202611300730__permission.sql"));
        String keep = script.substring(script.indexOf("INSERT INTO permission_change"), script.lastIndexOf(';'));
        db.sql("DELETE FROM role_permission WHERE role = 'TEACHER' AND permission = 'PHOTO_UPLOAD'");
        db.sql("INSERT INTO role_permission (role, permission, scope) VALUES ('EDITOR', 'STAFF_VIEW', 'ALL')");
        try {
            db.sql(keep);
            assertEquals(List.of("EDITOR STAFF_VIEW ALL 1", "TEACHER PHOTO_UPLOAD OWN_CLASSES 0"), db.strings(
                    "SELECT CONCAT_WS(' ', role, permission, scope, CAST(granted AS INT)) FROM permission_change ORDER BY role"));
        } finally {
            // What migrations inserted is not removed between tests.
            db.sql("DELETE FROM role_permission WHERE role = 'EDITOR' AND permission = 'STAFF_VIEW'");
            db.sql("INSERT INTO role_permission (role, permission, scope) VALUES ('TEACHER', 'PHOTO_UPLOAD', 'OWN_CLASSES')");
        }
    }

    @Test
    void anAccountWithoutARoleMayDoNothing() {
        Rights none = rights.find(given.account("Emi Satō", null)).orElseThrow();
        assertEquals(Set.of(), none.roles());
        assertTrue(none.grants().isEmpty());
    }

    @Test
    void someoneWhoNoLongerWorksHereHasNoStaffRights() {
        long account = given.account("Emi Satō", null, Role.TEACHER, Role.GUARDIAN);
        db.sql("UPDATE user_account SET works_until = ? WHERE id = ?", clock.today(), account);
        assertEquals(Set.of(Role.TEACHER, Role.GUARDIAN), rights.find(account).orElseThrow().roles(), "the last day is a day of work");
        clock.pass(Duration.ofDays(1));
        assertEquals(Set.of(Role.GUARDIAN), rights.find(account).orElseThrow().roles());
    }

    @Test
    void theLastDayEndsWhenItEndsAtTheSchool() {
        given.school("Riverside School");
        db.sql("UPDATE school SET time_zone = 'America/New_York'");
        long account = given.account("Emi Satō", null, Role.TEACHER);
        db.sql("UPDATE user_account SET works_until = '2026-11-18' WHERE id = ?", account);
        clock.set(Instant.parse("2026-11-19T04:59:00Z"));
        assertEquals(Set.of(Role.TEACHER), rights.find(account).orElseThrow().roles());
        clock.set(Instant.parse("2026-11-19T05:00:00Z"));
        Rights none = rights.find(account).orElseThrow();
        assertEquals(Set.of(), none.roles());
        assertTrue(none.grants().isEmpty());
    }

    @Test
    void eachPasswordHasItsOwnCredentialNumber() {
        long account = given.account("Emi Satō", null, Role.TEACHER);
        int first = rights.find(account).orElseThrow().credential();
        caller.as(account);
        int second = accounts.changePassword(Given.PASSWORD, "another long password");
        assertTrue(second > first);
        assertEquals(second, rights.find(account).orElseThrow().credential());
    }

    @Test
    void aClosedAccountIsAVisitorAtTheNextRequest() {
        long account = given.account("Emi Satō", null, Role.TEACHER);
        caller.as(account);
        assertTrue(user.isSignedIn());
        db.run(em -> em.find(UserAccount.class, account).close());
        caller.as(account);
        assertFalse(user.isSignedIn());
        assertThrows(NotAllowed.class, () -> user.require(Permission.STUDENT_VIEW));
    }

    @Test
    void aVisitorMayDoNothing() {
        for (Permission permission : Permission.values()) {
            assertThrows(NotAllowed.class, () -> user.require(permission));
            assertThrows(NotAllowed.class, () -> user.requireAll(permission));
        }
    }

    @Test
    void someRecordsAreNotAll() {
        caller.as(given.account("Emi Satō", null, Role.TEACHER));
        user.require(Permission.STUDENT_VIEW);
        assertThrows(NotAllowed.class, () -> user.requireAll(Permission.STUDENT_VIEW));
    }
}
