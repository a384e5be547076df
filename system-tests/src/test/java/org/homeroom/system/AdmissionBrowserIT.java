package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The office admits a child who was not registered, by keyboard, into a class from tomorrow on. */
@ExtendWith(RunningSchool.class)
class AdmissionBrowserIT {
    @Test
    void aChildIsAdmittedWithTwoGuardiansForALaterDay(LocalStack school) {
        try (Browsers browsers = new Browsers(school.address())) {
            Page office = browsers.signedIn(browsers.desk(), Demo.Account.OFFICE.email(), Demo.PASSWORD);
            office.onDialog(dialog -> dialog.accept());
            office.navigate("/student/list");
            office.locator(".heading a[href*='/student/admit']").click();
            assertThat(office.locator("#givenName")).isFocused();
            assertThat(office.locator("#section-guardian1")).isHidden();
            typed(office, "Wilhelmina", "Tab", "Vandersteen", "Tab", "Tab", "3/9/2014");
            assertThat(office.locator("#birthDate_input")).hasValue("3/9/2014");
            Pages.country(office, "Irel", "Ireland");
            office.fill("#address", "1 Mill Lane\nAlderbrook");
            office.locator("#classId").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            String className = office.locator("#classId option:checked").textContent().strip();
            office.fill("#admittedOn_input", LocalDate.now().plusDays(1).format(DateTimeFormatter.ofPattern("d/M/uuuu")));
            office.fill("#guardian0GivenName", "Truus");
            office.fill("#guardian0FamilyName", "Vandersteen");
            office.fill("#guardian0Email", "nowhere");
            office.click("[data-further-add]");
            assertThat(office.locator("[name=guardian1Known][value=false]")).isFocused();
            office.locator("[name=guardian1Known][value=true]").check();
            office.locator("#guardian1Guardian_input").pressSequentially("ba");
            office.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").first().click();
            office.locator("#guardian1Relationship").selectOption("CARER");

            office.keyboard().press("Control+Enter");
            assertThat(office.locator(".errors")).isFocused();
            assertThat(office.locator("#guardian0Email-error")).isVisible();
            assertThat(office.locator("#guardian0Email")).hasValue("nowhere");
            assertThat(office.locator("#address")).hasValue("1 Mill Lane\nAlderbrook");
            assertThat(office.locator("#section-guardian1")).isVisible();
            assertEquals(List.of(), Accessibility.violations(office));

            office.fill("#guardian0Email", "");
            office.keyboard().press("Control+s");
            assertThat(office.locator("#guardian0Relationship-error")).isVisible();
            office.locator("#guardian0Relationship").selectOption("MOTHER");
            office.keyboard().press("Control+s");
            office.waitForURL("**/student/view?id=*");
            assertThat(office.locator("h1")).hasText("Wilhelmina Vandersteen");
            assertThat(office.locator(".under-heading")).containsText("From ");
            assertThat(office.locator("section[aria-labelledby=school]")).containsText(className);
            assertThat(office.locator("section[aria-labelledby=school]")).containsText("from ");
            assertThat(office.locator("section[aria-labelledby=guardians] .people > li")).hasCount(2);
            assertThat(office.locator("main")).containsText("1 Mill Lane");
            office.locator("section[aria-labelledby=school] dd a").first().click();
            assertThat(office.locator("h1")).containsText(className);
            office.navigate("/student/list?class=none&q=Vandersteen");
            assertThat(office.locator("main")).not().containsText("Vandersteen, Wilhelmina");
            assertEquals(List.of(), browsers.complaints());
        }
    }

    /** Texts, and names of keys. */
    private static void typed(Page page, String... all) {
        for (String each : all) {
            if ("Tab".equals(each)) {
                page.keyboard().press(each);
            } else {
                page.keyboard().type(each);
            }
        }
    }
}
