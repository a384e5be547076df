package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Dates in forms: typed or picked, in the page's language, and never lost. */
@ExtendWith(RunningSchool.class)
class DateBrowserIT {
    private static final String BORN = "#birthDate_input";
    private Browsers browsers;

    @BeforeEach
    void open(LocalStack school) {
        browsers = new Browsers(school.address());
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    private Page office(String locale) {
        return browsers.signedIn(browsers.window(new Look(1440, 900, ColorScheme.LIGHT, locale)), Demo.Account.OFFICE.email(), Demo.PASSWORD);
    }

    private static void newStudent(Page page, String familyName) {
        page.navigate("/student/admit");
        page.fill("#givenName", "Jonna");
        page.fill("#familyName", familyName);
    }

    private static Locator panel(Page page) {
        return page.locator(".p-datepicker-panel:visible");
    }

    @Test
    void germansTypeADateAsTheyWriteIt() {
        Page page = office("de-DE");
        newStudent(page, "Reimers");
        page.fill(BORN, "3.9.14");
        Pages.country(page, "Irl", "Irland");
        assertThat(page.locator(BORN)).hasValue("03.09.2014");
        page.click("#save");
        assertThat(page.locator("h1")).hasText("Jonna Reimers");
        assertThat(page.locator("main")).containsText("03.09.2014");
        page.locator("a[href*='/student/edit?id=']").first().click();
        assertThat(page.locator(BORN)).hasValue("03.09.2014");
        assertEquals(List.of(), browsers.complaints());
    }

    @Test
    void aDateIsPickedByKeyboardAlone() {
        Page page = office("en-GB");
        newStudent(page, "Ridley");
        page.focus("#called");
        page.keyboard().press("Tab");
        assertThat(page.locator(BORN)).isFocused();
        page.keyboard().type("3 Sep 2014");
        page.keyboard().press("ArrowDown");
        assertThat(panel(page).locator("a:focus")).hasText("3");
        assertThat(panel(page).locator("th").first()).hasText("Mon");
        assertEquals(List.of(), Accessibility.violations(page));
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Escape");
        assertThat(panel(page)).hasCount(0);
        assertThat(page.locator(BORN)).isFocused();
        assertThat(page.locator(BORN)).hasValue("3 Sept 2014");

        page.keyboard().press("Tab");
        assertThat(page.locator("#birthDate button")).isFocused();
        page.keyboard().press("Enter");
        assertThat(panel(page).locator("a:focus")).hasText("3");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(panel(page)).hasCount(0);
        assertThat(page.locator(BORN)).isFocused();
        assertThat(page.locator(BORN)).hasValue("10 Sept 2014");
        Pages.country(page, "Irel", "Ireland");
        page.click("#save");
        assertThat(page.locator("main")).containsText("10 Sept 2014");
        assertEquals(List.of(), browsers.complaints());
    }

    @Test
    void anInvalidDateStaysAsTypedWithAnExample() {
        Page page = office("de-DE");
        newStudent(page, "Falk");
        page.fill(BORN, "31.11.2014");
        page.click("#save");
        assertThat(page.locator(".errors")).isFocused();
        assertThat(page.locator("#birthDate-error")).containsText("etwa 21.11.2026");
        assertThat(page.locator(BORN)).hasValue("31.11.2014");
        assertThat(page.locator(BORN)).hasAttribute("aria-invalid", "true");
        page.locator(".errors a[href='#birthDate']").click();
        assertThat(page.locator(BORN)).isFocused();
        assertEquals(List.of(), Accessibility.violations(page));
    }

    @Test
    void pickedAndIncompleteDatesAreKeptInTheDraft() {
        Page page = office("en-GB");
        page.onDialog(Dialog::accept);
        newStudent(page, "Draper");
        page.fill(BORN, "31.11.");
        // Scrolling closes a calendar, also what is still to come of a click's own.
        page.focus("#admittedOn button");
        page.click("#admittedOn button");
        panel(page).locator(".ui-today-button").click();
        String today = page.inputValue("#admittedOn_input");
        assertThat(page.locator("#draft-saved")).hasText("Draft kept");
        page.navigate("/student/admit");
        page.locator("[data-draft-take]").click();
        assertThat(page.locator(BORN)).hasValue("31.11.");
        assertThat(page.locator("#admittedOn_input")).hasValue(today);
        page.focus("#admittedOn_input");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Escape");
        assertThat(page.locator("#admittedOn_input")).hasValue(today);
    }

    @Test
    void aStudentLeavesOnThePickedDayAndComesBack() {
        Page page = office("en-GB");
        newStudent(page, "Vasquez");
        page.fill(BORN, "3/9/2014");
        Pages.country(page, "Irel", "Ireland");
        page.click("#save");
        assertThat(page.locator("h1")).hasText("Jonna Vasquez");
        page.locator("a[href*='/student/withdraw?id=']").click();
        assertThat(page.locator("#withdrawnOn_input")).isFocused();
        page.fill("#withdrawnOn_input", "1/1/2199");
        page.click("#save");
        assertThat(page.locator("#withdrawnOn-error")).isVisible();
        assertEquals(List.of(), Accessibility.violations(page));
        page.click("#withdrawnOn button");
        panel(page).locator(".ui-today-button").click();
        assertThat(panel(page)).hasCount(0);
        String today = page.inputValue("#withdrawnOn_input");
        page.click("#save");
        assertThat(page.locator("main")).containsText("Withdrawn on " + today);
        page.click("#readmit");
        assertThat(page.locator("a[href*='/student/withdraw?id=']")).isVisible();
        assertEquals(List.of(), browsers.complaints());
    }

    @Test
    void theYearIsDividedIntoTermsInItsDateFormat() {
        Page page = browsers.signedIn(browsers.desk(), Demo.Account.ADMIN.email(), Demo.PASSWORD);
        page.navigate("/year/edit");
        page.fill("#startsOn_input", "1 Aug 2031");
        page.fill("#endsOn_input", "31 Jul 2032");
        page.click("[data-split='2']");
        assertThat(page.locator("#term0StartsOn_input")).hasValue("1 Aug 2031");
        assertThat(page.locator("#term0EndsOn_input")).hasValue("30 Jan 2032");
        assertThat(page.locator("#term1StartsOn_input")).hasValue("31 Jan 2032");
        assertThat(page.locator("#term1EndsOn_input")).hasValue("31 Jul 2032");
    }

    /** As on a phone: over the whole page. */
    @Test
    void onAPhoneThePickerFitsItsWindow() {
        Page page = browsers.signedIn(browsers.phone(), Demo.Account.OFFICE.email(), Demo.PASSWORD);
        page.navigate("/student/admit");
        page.click("#birthDate button");
        assertThat(panel(page).locator("a:focus")).hasCount(1);
        assertEquals(0, ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue());
        assertEquals(List.of(), Accessibility.violations(page));
        page.keyboard().press("Escape");
        assertThat(page.locator(".ui-datepicker-mask")).hasCount(0);
    }

    /** A plain field, which is submitted and read in the same way. */
    @Test
    void withoutScriptsADateIsTyped() {
        String cookies = browsers.cookies(Demo.Account.OFFICE.email(), Demo.PASSWORD);
        Page page = browsers.withoutScripts(Look.DESK, cookies);
        page.navigate("/staff/edit");
        page.fill("#givenName", "Jonna");
        page.fill("#familyName", "Plain");
        page.fill("#jobTitle", "Teacher");
        page.fill("#code", "JPL");
        page.fill("#startedOn_input", "3/9/2024");
        page.click("#save");
        assertThat(page.locator("h1")).hasText("Jonna Plain");
        assertThat(page.locator("main")).containsText("3 Sept 2024");
    }
}
