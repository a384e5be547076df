package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator does to the accounts of three people by their pages, and what comes of it in their own windows. */
@ExtendWith(RunningSchool.class)
class AccountBrowserIT {
    private static final String PASSWORD = "a-quiet-long-password";
    private static final String STAFF = "SELECT MAX(m.id) FROM staff_member m JOIN person p ON p.id = m.person_id LEFT JOIN user_account a ON a.person_id = p.id"
            + " WHERE a.id IS NULL AND p.email IS NOT NULL";
    private static final String GUARDIAN = "SELECT MAX(g.id) FROM guardian g JOIN person p ON p.id = g.person_id LEFT JOIN user_account a ON a.person_id = p.id"
            + " WHERE a.id IS NULL AND p.email IS NOT NULL";
    private static final String STUDENT = "SELECT MAX(s.id) FROM student s JOIN person p ON p.id = s.person_id LEFT JOIN user_account a ON a.person_id = p.id"
            + " WHERE a.id IS NULL AND p.email IS NOT NULL AND s.withdrawn_on IS NULL";

    @Test
    void aColleagueLosesARoleThenTheAccountAndGetsItBack(LocalStack school) throws Exception {
        try (Browsers browsers = new Browsers(school.address())) {
            Page admin = administrator(browsers, "/staff/view?id=" + new Demo(school).number(STAFF));
            assertThat(admin.locator("#roles input:checked")).hasCount(0);
            admin.getByLabel("Teacher").check();
            admin.getByLabel("Yearbook editor").check();
            admin.click("#invite");
            Page colleague = invited(school, browsers.desk(), admin);
            Locator queue = colleague.locator("#navigation a[href$='/portrait/approve']");
            assertThat(queue).hasCount(1);

            admin.getByLabel("Take back: Yearbook editor").click();
            assertThat(admin.getByLabel("Take back: Yearbook editor")).hasCount(0);
            colleague.navigate("/home");
            assertThat(queue).hasCount(0);
            assertThat(colleague.locator("#navigation a[href$='/homeclass/list']")).hasCount(1);

            losesTheAccountAndGetsItBack(school, admin, colleague);
            assertThat(colleague.locator("#navigation a[href$='/homeclass/list']")).hasCount(1);
            assertThat(queue).hasCount(0);
            assertEquals(List.of(), browsers.complaints());
        }
    }

    @Test
    void aGuardianLosesTheAccountAndGetsItBack(LocalStack school) throws Exception {
        try (Browsers browsers = new Browsers(school.address())) {
            Page admin = administrator(browsers, "/guardian/view?id=" + new Demo(school).number(GUARDIAN));
            admin.click("#invite");
            losesTheAccountAndGetsItBack(school, admin, invited(school, browsers.phone(), admin));
            assertEquals(List.of(), browsers.complaints());
        }
    }

    @Test
    void aStudentLosesTheAccountAndGetsItBack(LocalStack school) throws Exception {
        long student = new Demo(school).number(STUDENT);
        try (Connection database = RunningSchool.administrator(school); Statement statement = database.createStatement()) {
            statement.execute("INSERT INTO user_account (version, created_at, changed_at, email, display_name, person_id, state, language)"
                    + " SELECT 1, NOW(6), NOW(6), p.email, p.given_name, p.id, 'INVITED', 'en' FROM student s JOIN person p ON p.id = s.person_id WHERE s.id = " + student);
            statement.execute("INSERT INTO user_account_role (account_id, role) SELECT a.id, 'STUDENT' FROM user_account a JOIN student s"
                    + " ON s.person_id = a.person_id WHERE s.id = " + student);
        }
        try (Browsers browsers = new Browsers(school.address())) {
            Page admin = administrator(browsers, "/student/view?id=" + student);
            admin.click("#inviteAgain");
            losesTheAccountAndGetsItBack(school, admin, invited(school, browsers.phone(), admin));
            assertEquals(List.of(), browsers.complaints());
        }
    }

    private static Page administrator(Browsers browsers, String path) {
        Page admin = browsers.signedIn(browsers.desk(), Demo.Account.ADMIN.email(), Demo.PASSWORD);
        admin.navigate(path);
        return admin;
    }

    private static String address(Page admin) {
        return admin.locator("section[aria-labelledby=account] .break").textContent().strip();
    }

    private static Page invited(LocalStack school, Page page, Page admin) throws InterruptedException {
        assertThat(admin.locator("section[aria-labelledby=account] .break")).isVisible();
        Page signedIn = Pages.setsPassword(school, page, address(admin), PASSWORD);
        admin.reload();
        return signedIn;
    }

    private static void losesTheAccountAndGetsItBack(LocalStack school, Page admin, Page owner) throws InterruptedException {
        String address = address(admin);
        owner.navigate("/account/forgot");
        owner.fill("#email", address);
        owner.click("#send");
        String link = Pages.mailedLink("/account/password", school, address);

        admin.locator("[data-dialog=close-account]").click();
        admin.locator("dialog[open]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel")).click();
        owner.navigate("/home");
        assertThat(owner.locator("#navigation")).isAttached();
        admin.locator("[data-dialog=close-account]").click();
        admin.click("#closeGo");
        assertThat(admin.locator("#reopen")).isVisible();

        owner.navigate("/home");
        assertThat(owner.locator("#signIn")).isVisible();
        owner.fill("#email", address);
        owner.fill("#password", PASSWORD);
        owner.click("#signIn");
        assertThat(owner.getByText("user name or password is wrong")).isVisible();
        owner.navigate(link);
        assertThat(owner.locator("#password")).hasCount(0);

        admin.click("#reopen");
        assertThat(admin.locator("[data-dialog=close-account]")).isVisible();
        Pages.setsPassword(school, owner, address, PASSWORD);
        owner.navigate("/home");
        assertThat(owner.locator("#navigation")).isAttached();
    }
}
