package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody is called away from a form, and comes back before or after the session's end. */
@ExtendWith(RunningSchool.class)
class SessionEndBrowserIT {
    private static final String SESSION = "homeroom";

    @Test
    void aWarningComesBeforeTheEndAndOneStays(LocalStack school) {
        try (Browsers browsers = new Browsers(school.address())) {
            Page page = browsers.desk();
            page.clock().install();
            browsers.signedIn(page, Demo.Account.OFFICE.email(), Demo.PASSWORD);
            page.navigate("/student/list");
            page.clock().runFor("27:00");
            assertThat(page.locator("#ending")).isHidden();
            page.clock().runFor("01:10");
            assertThat(page.locator("#ending")).isVisible();
            assertThat(page.locator("#ending [data-stay-in]")).isFocused();
            assertEquals(List.of(), Accessibility.violations(page));
            assertEquals(204, page.waitForResponse("**/api/session", () -> page.keyboard().press("Enter")).status());
            assertThat(page.locator("#ending")).isHidden();
            page.clock().runFor("27:00");
            assertThat(page.locator("#ending")).isHidden();
            assertEquals(List.of(), browsers.complaints());
        }
    }

    @Test
    void theSignInPageSaysWhyOneSignsInAgain(LocalStack school) {
        try (Browsers browsers = new Browsers(school.address())) {
            Page page = browsers.desk();
            page.navigate("/home");
            assertThat(page.locator("#signIn")).isVisible();
            assertThat(page.locator(".notice")).hasCount(0);
            page.context().addCookies(List.of(new com.microsoft.playwright.options.Cookie(SESSION, "ended").setUrl(school.address().toString())));
            page.navigate("/student/list");
            assertThat(page.locator("#signIn")).isVisible();
            assertThat(page.locator(".notice")).containsText("You have been signed out");
            assertEquals(List.of(), browsers.complaints());
        }
    }
}
