package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people have the same form open: the second is shown what the first saved, and decides. */
@ExtendWith(RunningSchool.class)
class ConflictBrowserIT {
    @Test
    void theSecondWhoSavesASchoolYearSeesBoth(LocalStack school) {
        try (Browsers browsers = new Browsers(school.address())) {
            Page first = browsers.signedIn(browsers.desk(), Demo.Account.ADMIN.email(), Demo.PASSWORD);
            first.navigate("/year/list");
            String year = first.locator("a[href*='/year/edit?id=']").first().getAttribute("href");
            Page second = first.context().newPage();
            first.navigate(year);
            second.navigate(year);
            String name = first.inputValue("#term0Name");
            first.fill("#term0Name", "Michaelmas");
            first.click("#save");
            first.waitForURL("**/year/list");

            second.fill("#term0Name", "Advent");
            second.click("#save");
            assertThat(second.locator("table.conflict")).containsText("Michaelmas");
            assertThat(second.locator("#term0Name")).hasValue("Advent");
            second.click("[data-take='term0Name']");
            assertThat(second.locator("#term0Name")).hasValue("Michaelmas");

            second.fill("#term0Name", name);
            second.click("#save");
            second.waitForURL("**/year/list");
            assertEquals(List.of(), browsers.complaints());
        }
    }

    @Test
    void aDateChangedByBothIsShownAndTakenInThePagesFormat(LocalStack school) {
        try (Browsers browsers = new Browsers(school.address())) {
            Page first = browsers.signedIn(browsers.desk(), Demo.Account.ADMIN.email(), Demo.PASSWORD);
            first.navigate("/staff/list");
            first.locator("#results tbody a").first().click();
            first.locator("a[href*='/staff/edit?id=']").first().click();
            Page second = first.context().newPage();
            second.navigate(first.url());
            first.fill("#startedOn_input", "1/8/2019");
            first.click("#save");
            first.waitForURL("**/staff/view?id=*");

            second.fill("#startedOn_input", "2/8/2019");
            second.click("#save");
            assertThat(second.locator("table.conflict")).containsText("1 Aug 2019");
            assertThat(second.locator("table.conflict")).containsText("2 Aug 2019");
            second.click("[data-take='startedOn']");
            assertThat(second.locator("#startedOn_input")).hasValue("1 Aug 2019");
            assertThat(second.locator("#startedOn_input")).isFocused();
            assertEquals(List.of(), browsers.complaints());
        }
    }
}
