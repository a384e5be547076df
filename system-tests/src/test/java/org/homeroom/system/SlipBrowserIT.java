package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tutor gives a class its accounts, and the students come in by what is on their slips. */
@ExtendWith(RunningSchool.class)
class SlipBrowserIT {
    private static final String SCREENSHOTS = System.getProperty("screenshots", "");
    private static final String PASSWORD = "violet kettle morning";
    private static final String FREE = "SELECT MIN(e.student_id) FROM enrolment e JOIN teaching_assignment t ON t.school_class_id = e.school_class_id AND t.tutor = TRUE"
            + " JOIN staff_member m ON m.id = t.staff_member_id JOIN user_account a ON a.person_id = m.person_id JOIN student s ON s.id = e.student_id"
            + " WHERE e.is_open = TRUE AND a.email = 'teacher@homeroom.example' AND NOT EXISTS (SELECT 1 FROM user_account o WHERE o.person_id = s.person_id)";

    @Test
    void aClassGetsItsAccountsAndAStudentComesIn(LocalStack school) throws Exception {
        long student = new Demo(school).number(FREE);
        try (Connection database = RunningSchool.administrator(school); Statement statement = database.createStatement()) {
            statement.execute("UPDATE person p JOIN student s ON s.person_id = p.id SET p.email = NULL WHERE s.id BETWEEN " + student + " AND " + (student + 5));
        }
        try (Browsers browsers = new Browsers(school.address())) {
            for (Look look : List.of(new Look(390, 844, ColorScheme.DARK, "de-DE"), new Look(1440, 900, ColorScheme.LIGHT, "en-GB"))) {
                Page tutor = browsers.signedIn(browsers.window(look), "teacher@homeroom.example", Demo.PASSWORD);
                tutor.navigate("/student/view?id=" + student);
                tutor.locator("section[aria-labelledby=account] .button").click();
                tutor.click("#make");
                assertThat(tutor.locator(".slip")).hasCount(1);
                look(tutor, "slip");
            }
            Page tutor = browsers.signedIn(browsers.desk(), "teacher@homeroom.example", Demo.PASSWORD);
            tutor.navigate("/student/view?id=" + student);
            tutor.locator("a[href*='/homeclass/view']").first().click();
            tutor.locator(".heading a[href*='/homeclass/accounts']").click();
            look(tutor, "class");
            tutor.click("#invite");
            assertThat(tutor.locator(".slips-lead .notice").first()).isVisible();
            look(tutor, "slips");
            tutor.locator(".go a").click();
            assertThat(tutor.locator("#invite")).hasCount(0);
            tutor.click("#print");
            Locator slip = tutor.locator(".slip").first();
            String name = slip.locator("dd").nth(1).textContent().strip();

            Page owner = browsers.phone();
            comesIn(owner, name, slip.locator(".slip-code").textContent());
            owner.navigate("/account/profile");
            assertThat(owner.locator(".facts")).containsText(name);
            assertThat(owner.locator("#saveLanguage")).hasCount(0);

            tutor.locator(".go a").click();
            tutor.locator("tr", new Page.LocatorOptions().setHasText(name)).locator(".row-actions a").click();
            look(tutor, "reset");
            tutor.click("#make");
            owner.navigate("/home");
            assertThat(owner.locator("#signIn")).isVisible();
            comesIn(owner, name, tutor.locator(".slip-code").textContent());
            assertEquals(List.of(), browsers.complaints());
        }
    }

    private static void comesIn(Page owner, String name, String code) {
        owner.navigate("/account/sign-in");
        owner.fill("#email", name);
        owner.fill("#password", code);
        owner.click("#signIn");
        owner.fill("#password", PASSWORD + " " + System.nanoTime());
        owner.click("#save");
        assertThat(owner.locator("#navigation")).isAttached();
    }

    /** On the screen and on paper. */
    private static void look(Page page, String name) {
        assertEquals(List.of(), Accessibility.violations(page));
        assertEquals(0, ((Number) page.evaluate("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)")).intValue());
        if (!SCREENSHOTS.isEmpty()) {
            Path folder = Path.of(SCREENSHOTS);
            String file = name + "-" + page.viewportSize().width;
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(file + ".png")).setFullPage(true));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(file + "-print.png")).setFullPage(true));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }
}
