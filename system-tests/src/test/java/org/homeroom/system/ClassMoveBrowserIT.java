package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several students move at once, and one leaves on a later day. */
@ExtendWith(RunningSchool.class)
class ClassMoveBrowserIT {
    private static final String LARGEST = "SELECT e.school_class_id FROM enrolment e JOIN school_year y ON y.id = e.school_year_id WHERE e.is_open = TRUE"
            + " AND y.starts_on <= CURRENT_DATE AND y.ends_on >= CURRENT_DATE GROUP BY e.school_class_id ORDER BY COUNT(*) DESC LIMIT 1";

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    @Test
    void threeStudentsAreMovedByKeys(LocalStack school) throws SQLException {
        Demo demo = new Demo(school);
        long leaving = demo.number(LARGEST);
        try (Browsers browsers = new Browsers(school.address())) {
            Page page = browsers.signedIn(browsers.desk(), Demo.Account.OFFICE.email(), Demo.PASSWORD);
            page.navigate("/homeclass/view?id=" + leaving);
            int before = page.locator("input[name=student]").count();
            page.locator("[data-all=student]").focus();
            press(page, "Space", "Space");
            assertThat(page.locator("input[name=student]:checked")).hasCount(0);
            for (int i = 0; i < 3; i++) {
                page.locator("input[name=student]").nth(i).focus();
                press(page, "Space");
            }
            assertEquals(List.of(), Accessibility.violations(page));
            page.locator("#several button").focus();
            press(page, "Enter");
            page.waitForURL("**/homeclass/move?*");
            assertThat(page.locator("#students input:checked")).hasCount(3);
            assertThat(page.locator("#students input")).hasCount(3);
            assertThat(page.locator("#classId")).isFocused();
            press(page, "ArrowDown");
            String next = page.locator("#classId option:checked").textContent();
            assertEquals(List.of(), Accessibility.violations(page));
            press(page, "Control+s");
            page.waitForURL("**/homeclass/view?id=" + leaving + "*");
            assertThat(page.locator(".notice[role=status]")).containsText("3 students are in " + next);
            assertThat(page.locator("input[name=student]")).hasCount(before - 3);
            assertEquals(List.of(), browsers.complaints());
        }
    }

    @Test
    void whoLeavesOnALaterDayStaysUntilThenAndItCanBeTakenBack(LocalStack school) throws SQLException {
        Demo demo = new Demo(school);
        long leaving = demo.number(LARGEST);
        try (Browsers browsers = new Browsers(school.address())) {
            Page page = browsers.signedIn(browsers.desk(), Demo.Account.OFFICE.email(), Demo.PASSWORD);
            page.navigate("/homeclass/view?id=" + leaving);
            page.locator("tr[data-href] th a").last().click();
            page.locator("a[href*='/student/withdraw?id=']").click();
            LocalDate last = LocalDate.now().plusDays(30);
            page.fill("#withdrawnOn_input", last.getDayOfMonth() + "/" + last.getMonthValue() + "/" + last.getYear());
            page.click("#save");
            assertThat(page.locator(".under-heading")).containsText("Leaves on " + last.getDayOfMonth());
            assertThat(page.locator(".under-heading")).containsText("Class");
            page.navigate("/homeclass/view?id=" + leaving);
            assertThat(page.locator("tr[data-href]").last()).containsText("Leaves on");
            int before = page.locator("tr[data-href]").count();
            page.navigate("/homeclass/view?id=" + leaving + "&on=" + last.plusDays(1));
            assertThat(page.locator("tr[data-href]")).hasCount(before - 1);
            page.navigate("/homeclass/view?id=" + leaving);
            page.locator("tr[data-href] th a").last().click();
            page.click("#readmit");
            assertThat(page.locator(".under-heading")).containsText("Enrolled");
            assertEquals(List.of(), browsers.complaints());
        }
    }
}
