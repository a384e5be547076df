package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What students and guardians have of their own: little, and each of it in one place. */
@ExtendWith(RunningSchool.class)
class FamilyBrowserIT {
    @Test
    void theStandingOfAPortraitIsOnOnePageAndALineLeadsThere(LocalStack school) {
        try (Browsers browsers = new Browsers(school.address())) {
            for (Demo.Account who : List.of(Demo.Account.STUDENT, Demo.Account.GUARDIAN)) {
                Page page = browsers.signedIn(browsers.phone(), who.email(), Demo.PASSWORD);
                for (String path : List.of("/home", "/photo/list", "/book/view")) {
                    page.navigate(path);
                    assertThat(page.locator(".card.standing")).hasCount(0);
                    assertThat(page.locator(".standing-line").first()).isVisible();
                }
                page.locator(".standing-line").first().click();
                page.waitForURL("**/book/mine");
                assertThat(page.locator(".card.standing").first()).isVisible();
            }
            assertEquals(List.of(), browsers.complaints());
        }
    }

    @Test
    void nobodySearchesOrExportsTheirOwnFamily(LocalStack school) {
        try (Browsers browsers = new Browsers(school.address())) {
            for (Demo.Account who : List.of(Demo.Account.STUDENT, Demo.Account.GUARDIAN)) {
                Page page = browsers.signedIn(browsers.desk(), who.email(), Demo.PASSWORD);
                for (String path : List.of("/student/list", "/photo/list")) {
                    page.navigate(path);
                    assertThat(page.locator("h1")).isVisible();
                    assertThat(page.locator("[role=search], .list-menus")).hasCount(0);
                }
            }
            Page office = browsers.signedIn(browsers.desk(), Demo.Account.OFFICE.email(), Demo.PASSWORD);
            office.navigate("/student/list");
            assertThat(office.locator("[role=search]")).isVisible();
            assertThat(office.locator(".list-menus")).isVisible();
            assertEquals(List.of(), browsers.complaints());
        }
    }
}
