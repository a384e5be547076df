package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The office works without a mouse. */
@ExtendWith(RunningSchool.class)
class KeysBrowserIT {
    @Test
    void arrowsLeadFromTheSearchThroughTheRowsAndEnterOpensOne(LocalStack school) {
        try (Browsers browsers = new Browsers(school.address())) {
            Page page = browsers.signedIn(browsers.desk(), Demo.Account.OFFICE.email(), Demo.PASSWORD);
            page.navigate("/student/list");
            page.keyboard().press("/");
            assertThat(page.locator("#q")).isFocused();
            page.keyboard().press("ArrowDown");
            assertThat(head(page, 0)).isFocused();
            page.keyboard().press("ArrowDown");
            assertThat(head(page, 1)).isFocused();
            page.keyboard().press("ArrowUp");
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("#q")).isFocused();
            page.keyboard().press("ArrowDown");
            String opened = head(page, 0).getAttribute("href");
            page.keyboard().press("Enter");
            page.waitForURL("**" + opened.replace("?", "*"));
            assertEquals(List.of(), browsers.complaints());
        }
    }

    @Test
    void enterInTheSearchOpensTheOnlyHitAndOfSeveralNone(LocalStack school) {
        try (Browsers browsers = new Browsers(school.address())) {
            Page page = browsers.signedIn(browsers.desk(), Demo.Account.OFFICE.email(), Demo.PASSWORD);
            page.navigate("/student/list");
            String number = page.locator("tbody tr").first().locator("td").first().textContent().strip();
            page.fill("#q", "a");
            page.keyboard().press("Enter");
            page.waitForURL("**/student/list?q=a*");
            assertThat(page.locator("#q")).isFocused();
            page.fill("#q", number);
            page.keyboard().press("Enter");
            page.waitForURL("**/student/view?id=*");
            assertThat(page.getByText(number).first()).isVisible();
            assertEquals(List.of(), browsers.complaints());
        }
    }

    @Test
    void aFormIsSavedByKeysAndTheFocusIsWhereItSaysSo(LocalStack school) {
        try (Browsers browsers = new Browsers(school.address())) {
            Page page = browsers.signedIn(browsers.desk(), Demo.Account.OFFICE.email(), Demo.PASSWORD);
            for (String keys : List.of("Control+s", "Control+Enter")) {
                page.navigate("/staff/list");
                page.locator("tbody th a").first().click();
                page.locator("a[href*='/staff/edit']").click();
                page.fill("#jobTitle", "Keeper of keys " + keys.length());
                page.keyboard().press(keys);
                page.waitForURL("**/staff/view?id=*");
                assertThat(page.locator(".notice[role=status]")).isFocused();
            }
            assertEquals(List.of(), browsers.complaints());
        }
    }

    @Test
    void theEditorsQueueEndsWithWhatWasSkippedAndTheNextThingToPress(LocalStack school) {
        try (Browsers browsers = new Browsers(school.address())) {
            Page page = browsers.signedIn(browsers.desk(), Demo.Account.EDITOR.email(), Demo.PASSWORD);
            page.navigate("/portrait/approve");
            assertThat(page.locator("#queue")).isVisible();
            Locator name = page.locator("#queue-name");
            int skipped = 0;
            for (; skipped < 60 && page.locator("#queue").isVisible(); skipped++) {
                String image = page.locator("#queue-image").getAttribute("src");
                assertThat(name).not().isEmpty();
                page.keyboard().press("s");
                page.waitForCondition(() -> page.locator("#queue-done").isVisible() || !image.equals(page.locator("#queue-image").getAttribute("src")));
            }
            Locator again = page.locator("#queue-done [data-do=again]");
            assertThat(again).hasText(skipped + " skipped – look again");
            assertThat(again).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#queue [data-do=approve]")).isFocused();
            assertEquals(List.of(), browsers.complaints());
        }
    }

    private static Locator head(Page page, int row) {
        return page.locator("tbody tr").nth(row).locator("th a");
    }
}
