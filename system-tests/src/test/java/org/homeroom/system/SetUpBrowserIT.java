package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.homeroom.compressor.TestPhotos;
import org.homeroom.local.LocalServer;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;

/**
 * A school that starts from nothing, as its first administrator sees it: from the link in the log to the first portrait. No
 * address is typed but the one in the log; everything else is a link or a button offered by a page.
 */
class SetUpBrowserIT {
    private static final Path HOME = RunningSchool.PROJECT.resolve("system-tests/target/first-school");
    /** Compiling everything fully would take longer than it saves. */
    private static final String SHORT_LIFE = LocalServer.DEFAULT_JVM_OPTIONS + " -XX:TieredStopAtLevel=1";
    private static final String EMAIL = "ada.quist@linden.example";
    private static final String PASSWORD = "a-quiet-long-password";

    @Test
    void aNewcomerIsLedToTheFirstPortrait() throws Exception {
        try (LocalStack school = RunningSchool.fresh(LocalStack.builder(RunningSchool.PROJECT).demo(false).jvmOptions(SHORT_LIFE), HOME);
             Browsers browsers = new Browsers(school.address())) {
            String link = Files.readString(school.firstAdministratorLink()).strip();
            assertTrue(Files.readString(school.server().log()).contains(link), "The log says another link, or none");

            Page page = browsers.desk();
            becomesAdministrator(page, link);
            setsTheSchoolUp(page);
            admits(page);
            bringsThePortraitIntoTheBook(page);
            standsInTheYearbook(page);
            nothingIsLeftToDo(page);
            assertEquals(List.of(), browsers.complaints());

            isOfNoMoreUse(browsers.desk(), link);
            startsAgainWithoutALink(school);
        }
    }

    private static void becomesAdministrator(Page page, String link) {
        page.navigate(link);
        page.fill("#name", "Ada Quist");
        page.fill("#email", EMAIL);
        page.fill("#password", PASSWORD);
        page.click("#save");
        page.waitForURL("**/setup");
    }

    /** The first five steps follow one another: whatever a page suggests is accepted. */
    private static void setsTheSchoolUp(Page page) {
        begins(page, "Your school");
        page.fill("#name", "Linden School");
        page.fill("#shortName", "Linden");
        Pages.country(page, "Irel", "Ireland");
        page.click("#save");

        begins(page, "School year");
        assertThat(page.locator("#term0Name")).not().isEmpty();
        page.click("#save");
        assertThat(step(page, "Terms")).containsText("3 terms");

        begins(page, "Grade levels");
        page.click("#addRange");
        assertThat(page.locator("#levels tbody tr")).hasCount(7);
        page.locator("#levels a.button-main").click();

        page.fill("#names", "7a 7b 8a");
        page.click("#addClasses");
        assertThat(page.locator("#results tbody tr")).hasCount(3);
        page.locator("main a.button-main").click();
        assertThat(page.locator(".step-done")).hasCount(5);
    }

    private static void admits(Page page) {
        opens(page, "Students");
        page.locator(".empty a.button").filter(Pages.having("Admit a student")).click();
        page.fill("#givenName", "Mara");
        page.fill("#familyName", "Lind");
        page.fill("#birthDate_input", "2 Mar 2014");
        Pages.country(page, "Irel", "Ireland");
        page.click("#save");
        assertThat(page.locator("h1")).hasText("Mara Lind");
        page.locator("a.button").filter(Pages.having("Choose class")).click();
        page.locator("#classId").selectOption(new SelectOption().setLabel("7a"));
        page.click("#save");
        assertThat(page.locator(".under-heading")).containsText("Class 7a");
    }

    private static void bringsThePortraitIntoTheBook(Page page) {
        toSetUp(page);
        opens(page, "The first photo");
        Pages.upload(page, "mara.jpg", TestPhotos.held(6));

        toSetUp(page);
        opens(page, "Consent");
        page.locator("#results tbody a").filter(Pages.having("Lind, Mara")).click();
        page.selectOption("#yearbook", "given");
        page.click("#save");
        assertThat(page.locator("#results .state-good")).isVisible();

        toSetUp(page);
        opens(page, "The first portrait");
        Pages.approve(page, "Mara Lind");
        page.locator("#queue-done a.button-main").click();
    }

    private static void standsInTheYearbook(Page page) {
        page.locator(".book-class").filter(Pages.having("7a")).click();
        Locator image = Pages.portrait(page, "Mara Lind").locator("img");
        assertThat(image).isVisible();
        BufferedImage seen = Photos.decode(page.request().get(image.getAttribute("src")).body());
        assertTrue(seen.getWidth() > 0);
    }

    /** Except for colleagues, whom nobody needs in order to see a portrait. */
    private static void nothingIsLeftToDo(Page page) {
        toSetUp(page);
        assertThat(page.locator(".step-done")).hasCount(9);
        assertThat(page.locator(".step-next h2")).containsText("Staff");
    }

    private static void isOfNoMoreUse(Page stranger, String link) {
        stranger.navigate(link);
        assertThat(stranger.locator("h1")).hasText("This link no longer works");
        assertThat(stranger.locator("#password")).hasCount(0);
        stranger.context().close();
    }

    /** Another start of the server, on the same database. */
    private static void startsAgainWithoutALink(LocalStack school) throws IOException, InterruptedException {
        school.server().close();
        try (LocalServer again = LocalServer.start(RunningSchool.PROJECT.resolve("server-config/target/server"),
                RunningSchool.PROJECT.resolve("school-web/target/school-web.war"), HOME.resolve("again"), school.ports(),
                SHORT_LIFE, school.environment())) {
            again.awaitReady(Duration.ofSeconds(60));
            String log = Files.readString(again.log());
            assertAll(
                    () -> assertFalse(log.contains("/account/first"), "The log says a link again"),
                    () -> assertFalse(Files.exists(school.firstAdministratorLink()), "The old link is still kept"));
        }
    }

    /** Takes the step that the list suggests, which must be the expected one. */
    private static void begins(Page page, String name) {
        assertThat(page.locator(".step-next h2")).containsText(name);
        opens(page, name);
    }

    private static void opens(Page page, String name) {
        step(page, name).locator("a.step-go").click();
        page.waitForURL(url -> !url.contains("/setup"));
    }

    private static Locator step(Page page, String name) {
        return page.locator(".step").filter(new Locator.FilterOptions().setHas(page.locator("a.step-go").filter(Pages.having(": " + name))));
    }

    private static void toSetUp(Page page) {
        page.locator("#navigation a").filter(Pages.having("Set-up")).click();
        page.waitForURL("**/setup");
    }
}
