package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Unsaved input is kept, and offered to its author later. */
@ExtendWith(RunningSchool.class)
class DraftBrowserIT {
    @Test
    void aDraftIsRestoredOrDropped(LocalStack school) {
        try (Browsers browsers = new Browsers(school.address())) {
            Page office = browsers.signedIn(browsers.desk(), Demo.Account.OFFICE.email(), Demo.PASSWORD);
            office.onDialog(dialog -> dialog.accept());
            office.navigate("/student/admit");
            assertThat(office.locator("#draft")).isHidden();
            office.fill("#givenName", "Ottilie");
            String kept = office.locator("#draft-saved").getAttribute("data-kept");
            assertThat(office.locator("#draft-saved")).hasText(kept);

            office.reload();
            assertThat(office.locator("#draft")).isVisible();
            assertThat(office.locator("#givenName")).hasValue("");
            office.click("[data-draft-take]");
            assertThat(office.locator("#givenName")).hasValue("Ottilie");
            assertThat(office.locator("#draft-saved")).hasText(kept);

            office.reload();
            office.waitForResponse(answer -> "DELETE".equals(answer.request().method()), () -> office.click("[data-draft-drop]"));
            office.reload();
            assertThat(office.locator("#givenName")).hasValue("");
            assertThat(office.locator("#draft")).isHidden();
            assertEquals(List.of(), browsers.complaints());
        }
    }
}
