package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homeroom.compressor.TestPhotos;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From registration to yearbook, as five people would: a parent, the office, the student, the guardian, an editor. */
@ExtendWith(RunningSchool.class)
class FlowBrowserIT {
    private static final String FAMILY = "okonkwo.family@families.example";
    private static final String STUDENT = "zuri.okonkwo@families.example";
    private static final String PASSWORD = "a-quiet-long-password";

    @Test
    void aChildIsRegisteredAndStandsInTheYearbook(LocalStack school) throws Exception {
        try (Browsers browsers = new Browsers(school.address())) {
            registers(school, browsers.desk());
            Page office = browsers.signedIn(browsers.desk(), Demo.Account.OFFICE.email(), Demo.PASSWORD);
            String className = officeAccepts(office);

            Page student = Pages.setsPassword(school, browsers.desk(), STUDENT, PASSWORD);
            uploadsHeldUpright(student);
            Page guardian = Pages.setsPassword(school, browsers.phone(), FAMILY, PASSWORD);
            consents(guardian, true);
            Page editor = browsers.signedIn(browsers.desk(), Demo.Account.EDITOR.email(), Demo.PASSWORD);
            approves(editor);

            standsUprightInTheYearbook(student, className);
            consents(guardian, false);
            isNotInTheBook(student);
            assertEquals(List.of(), browsers.complaints());
        }
    }

    private static void registers(LocalStack school, Page parent) throws InterruptedException {
        parent.navigate("/register");
        parent.fill("#givenName", "Zuri");
        parent.fill("#familyName", "Okonkwo");
        parent.fill("#birthDate_input", "14/5/2013");
        parent.locator("#yearId").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        parent.fill("#guardianGivenName", "Ifeoma");
        parent.fill("#guardianFamilyName", "Okonkwo");
        parent.fill("#guardianPhone", "+234 1 234 5678");
        parent.fill("#email", FAMILY);
        Pages.country(parent, "Nigeri", "Nigeria");
        parent.check("#notice");
        parent.click("#save");
        parent.waitForURL("**/registration/open/thanks*");

        parent.navigate(Pages.mailedLink("/registration/open/verify", school, FAMILY));
        parent.click("#verify");
        assertThat(parent.locator("h1")).isVisible();
        parent.context().close();
    }

    private static String officeAccepts(Page office) {
        office.navigate("/registration/list?q=Okonkwo");
        office.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName("Okonkwo").setExact(false)).first().click();
        office.waitForURL("**/registration/view?id=*");
        office.locator("a[href*='/student/admit']").first().click();
        assertThat(office.locator("#givenName")).isFocused();
        assertThat(office.locator("#birthDate_input")).hasValue("14 May 2013");
        assertThat(office.locator("#guardian0Phone")).hasValue("+234 1 234 5678");
        assertThat(office.locator("#account")).not().isChecked();
        office.locator("#classId").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        String className = office.locator("#classId option:checked").textContent().strip();
        office.fill("#email", STUDENT);
        office.check("#account");
        office.check("#guardian0Account");
        office.locator("#guardian0Relationship").selectOption("MOTHER");
        office.keyboard().press("Control+s");
        office.waitForURL("**/registration/view?id=*");
        return className;
    }

    private static void uploadsHeldUpright(Page student) {
        byte[] photo = TestPhotos.held(6);
        assertTrue(contains(photo, "Exif"), "The photo is to carry EXIF");
        student.navigate("/photo/upload");
        Pages.upload(student, "zuri.jpg", photo);
    }

    private static void consents(Page guardian, boolean given) {
        guardian.navigate("/consent/list");
        Locator yearbook = guardian.locator(".consents > li").filter(Pages.having("Yearbook")).first();
        if (given) {
            yearbook.locator("input[value='Give consent']").click();
            assertThat(yearbook.locator(".state-good")).isVisible();
        } else {
            yearbook.locator("button[data-dialog]").click();
            guardian.locator("dialog[open] .button-danger").click();
            assertThat(yearbook.locator(".state-danger")).isVisible();
        }
    }

    private static void approves(Page editor) {
        editor.navigate("/portrait/approve");
        Pages.approve(editor, "Zuri Okonkwo");
    }

    private static Locator portrait(Page page, String className) {
        page.navigate("/book/names");
        page.locator(".names li").filter(Pages.having("Okonkwo, Zuri")).locator("a").click();
        assertThat(page.locator("h1")).containsText(className.split(" ")[0]);
        return Pages.portrait(page, "Zuri Okonkwo");
    }

    private static void standsUprightInTheYearbook(Page student, String className) {
        Locator image = portrait(student, className).locator("img");
        assertThat(image).isVisible();
        byte[] thumb = student.request().get(image.getAttribute("src")).body();
        byte[] page = student.request().get(image.getAttribute("src").replace("thumb.jpg", "page.jpg")).body();
        for (byte[] file : List.of(thumb, page)) {
            BufferedImage seen = Photos.decode(file);
            assertAll(
                    () -> assertTrue(seen.getWidth() > seen.getHeight(), "It lies on its side"),
                    () -> assertTrue(near(TestPhotos.CORNERS.get("top left"), seen.getRGB(4, 4)), "The wrong corner is on top"),
                    () -> assertTrue(near(TestPhotos.CORNERS.get("bottom right"),
                            seen.getRGB(seen.getWidth() - 5, seen.getHeight() - 5)), "The wrong corner is at the bottom"),
                    () -> assertFalse(contains(file, "Exif"), "EXIF, and with it the place, is still there"),
                    () -> assertFalse(contains(file, "secret"), "Metadata is still there"));
        }
    }

    private static void isNotInTheBook(Page student) {
        String classPage = student.url();
        student.navigate("/book/names");
        assertThat(student.locator(".names li").first()).isVisible();
        assertThat(student.locator(".names li").filter(Pages.having("Okonkwo, Zuri"))).hasCount(0);
        student.navigate(classPage);
        assertThat(student.locator("h1")).isVisible();
        assertThat(Pages.portrait(student, "Zuri Okonkwo")).hasCount(0);
    }

    private static boolean near(Color wanted, int rgb) {
        Color seen = new Color(rgb);
        return Math.abs(wanted.getRed() - seen.getRed()) < 40 && Math.abs(wanted.getGreen() - seen.getGreen()) < 40
                && Math.abs(wanted.getBlue() - seen.getBlue()) < 40;
    }

    private static boolean contains(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(text);
    }
}
