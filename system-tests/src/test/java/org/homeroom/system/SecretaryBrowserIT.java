package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.util.List;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A secretary's hour without a mouse, from the home page on; what it took in keys is printed. */
@ExtendWith(RunningSchool.class)
class SecretaryBrowserIT {
    private static final int FAR = 40;
    private Page page;
    private int keys;
    private int before;

    @Test
    void findsEditsAdmitsMovesAndPrintsByKeysAlone(LocalStack school) {
        try (Browsers browsers = new Browsers(school.address())) {
            page = browsers.signedIn(browsers.desk(), Demo.Account.OFFICE.email(), Demo.PASSWORD);
            findsWithATypingError();
            int found = done("find");
            edits();
            int edited = done("edit");
            assertTrue(found + edited <= 60, () -> found + " keys to find and " + edited + " to edit");
            admitsAFamily();
            done("admit");
            movesThree();
            done("move three");
            printsTheList();
            done("print");
            System.out.println("Keys in all: " + keys);
            assertEquals(List.of(), browsers.complaints());
        }
    }

    private void findsWithATypingError() {
        follow(page.locator("nav a[href$='/student/list']").first());
        press("/");
        type("Acheampomg");
        assertThat(page.locator("main")).containsText("Acheampong");
        press("ArrowDown");
        assertThat(page.locator("tbody tr th a").first()).isFocused();
        press("Enter");
        page.waitForURL("**/student/view?id=*");
        assertThat(page.locator("h1")).containsText("Acheampong");
    }

    private void edits() {
        follow(page.locator("main a[href*='/student/edit']").first());
        tabTo(page.locator("#phone"));
        press("Control+a");
        type("020 7946 0321");
        press("Control+s");
        page.waitForURL("**/student/view?id=*");
        assertThat(page.locator("main")).containsText("020 7946 0321");
    }

    private void admitsAFamily() {
        follow(page.locator(".crumbs a").first());
        follow(page.locator(".heading a[href*='/student/admit']"));
        assertThat(page.locator("#givenName")).isFocused();
        type("Ottoline");
        tabTo(page.locator("#familyName"));
        type("Brackenridge");
        tabTo(page.locator("#birthDate_input"));
        type("3/9/2014");
        tabTo(page.locator("#country_input"));
        type("Irel");
        assertThat(page.locator(".ui-autocomplete-item").first()).hasText("Ireland");
        press("Enter");
        tabTo(page.locator("#classId"));
        press("ArrowDown");
        tabTo(page.locator("#guardian0GivenName"));
        type("Isolde");
        tabTo(page.locator("#guardian0FamilyName"));
        type("Brackenridge");
        tabTo(page.locator("#guardian0Phone"));
        type("020 7946 0322");
        tabTo(page.locator("#guardian0Relationship"));
        type("M");
        press("Control+Enter");
        page.waitForURL("**/student/view?id=*");
        assertThat(page.locator("h1")).hasText("Ottoline Brackenridge");
        assertThat(page.locator("section[aria-labelledby=guardians]")).containsText("Isolde Brackenridge");
    }

    private void movesThree() {
        follow(page.locator("section[aria-labelledby=school] dd a[href*='/homeclass/view']").first());
        Locator boxes = page.locator("input[name=student]");
        int there = boxes.count();
        for (int i = 0; i < 3; i++) {
            tabTo(boxes.nth(i));
            press("Space");
        }
        press("Enter");
        page.waitForURL("**/homeclass/move?*");
        assertThat(page.locator("#classId")).isFocused();
        press("ArrowDown");
        String next = page.locator("#classId option:checked").textContent().strip();
        press("Control+s");
        page.waitForURL("**/homeclass/view?id=*");
        assertThat(page.locator(".notice[role=status]")).containsText("3 students are in " + next);
        assertThat(boxes).hasCount(there - 3);
    }

    /** The browser's own key; a browser without a screen has no dialogue, so its print is looked at instead. */
    private void printsTheList() {
        press("Control+p");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("tbody tr th").first()).isVisible();
        for (Locator button : page.locator("main .button, main button, main input").all()) {
            assertThat(button).isHidden();
        }
        assertTrue(page.pdf().length > 5_000);
    }

    private void follow(Locator link) {
        String path = URI.create(link.getAttribute("href")).getPath();
        tabTo(link);
        press("Enter");
        page.waitForURL(url -> URI.create(url).getPath().equals(path));
    }

    /** Forwards, or backwards where that is nearer. */
    private void tabTo(Locator wanted) {
        String way = (Integer) wanted.evaluate("""
                wanted => {
                  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
                    .filter((each) => each.checkVisibility() && !each.disabled && each.tabIndex >= 0);
                  return all.indexOf(wanted) - all.indexOf(document.activeElement);
                }""") < 0 ? "Shift+Tab" : "Tab";
        for (int i = 0; i < FAR; i++) {
            if ((Boolean) wanted.evaluate("wanted => wanted === document.activeElement")) {
                return;
            }
            press(way);
        }
        fail(wanted + " is more than " + FAR + " keys away");
    }

    private void press(String key) {
        page.keyboard().press(key);
        keys++;
    }

    private void type(String text) {
        page.keyboard().type(text);
        keys += text.length();
    }

    private int done(String what) {
        int pressed = keys - before;
        before = keys;
        System.out.println("Keys to " + what + ": " + pressed);
        return pressed;
    }
}
