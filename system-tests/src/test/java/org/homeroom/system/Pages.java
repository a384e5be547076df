package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeroom.local.CaughtMail;
import org.homeroom.local.LocalStack;

/** What people do on an open page, if more than one test does it. */
final class Pages {
    private static final double COMPRESSED_MS = 30_000;
    private static final int QUEUE = 40;

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Set<String> FOLLOWED = ConcurrentHashMap.newKeySet();

    private Pages() {
    }

    /** Follows the mailed link and sets a password, and is signed in. */
    static Page setsPassword(LocalStack school, Page page, String address, String password) throws InterruptedException {
        page.navigate(mailedLink("/account/password", school, address));
        page.fill("#password", password);
        page.click("#save");
        page.waitForURL(url -> !url.contains("/account/password"));
        assertThat(page.locator("#navigation")).isAttached();
        return page;
    }

    /** The link to a page, from the mail that contained it; it works once, so a second call is for the next mail. */
    static String mailedLink(String path, LocalStack school, String address) throws InterruptedException {
        for (int i = 0; i < 120; i++) {
            for (CaughtMail mail : school.mail().messagesTo(address)) {
                Matcher link = LINK.matcher(mail.text());
                if (link.find() && link.group().contains(path) && FOLLOWED.add(link.group())) {
                    return link.group();
                }
            }
            Thread.sleep(250);
        }
        throw new AssertionError(address + " got no mail with a link to " + path + ": " + school.mail().messagesTo(address));
    }

    /** Types a few letters of a country and picks the right one. */
    static void country(Page page, String letters, String name) {
        Locator field = page.locator("#country_input");
        field.clear();
        field.pressSequentially(letters);
        page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item").filter(having(name)).click();
    }

    /** Uploads a photo and waits until its thumbnail appears. */
    static void upload(Page page, String name, byte[] jpeg) {
        page.setInputFiles("#files", new FilePayload(name, "image/jpeg", jpeg));
        assertThat(page.locator(".upload-row")).hasCount(1);
        assertThat(page.locator(".upload-row img")).isVisible(new IsVisibleOptions().setTimeout(COMPRESSED_MS));
    }

    /** Skips through the queue to someone's photo, and approves it. */
    static void approve(Page page, String student) {
        assertThat(page.locator("#queue")).isVisible();
        Locator name = page.locator("#queue-name");
        for (int i = 0; i < QUEUE; i++) {
            if (name.textContent().contains(student)) {
                page.keyboard().press("a");
                page.waitForCondition(() -> page.locator("#queue-done").isVisible() || !name.textContent().contains(student));
                return;
            }
            String before = name.textContent();
            page.keyboard().press("s");
            assertThat(name).not().hasText(before);
        }
        throw new AssertionError("The photo of " + student + " never came up in the queue");
    }

    /** Someone's place on the yearbook's page of a class. */
    static Locator portrait(Page page, String student) {
        return page.locator(".portrait-of").filter(having(student));
    }

    static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
