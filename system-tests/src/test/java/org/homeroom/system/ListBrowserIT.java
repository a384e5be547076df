package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The office arranges a list to its liking, and downloads it as a file. */
@ExtendWith(RunningSchool.class)
class ListBrowserIT {
    private static final String SCREENSHOTS = System.getProperty("screenshots", "");
    private static final int COMPACT = 34;
    private static final int COMFORTABLE = 48;

    @Test
    void theOfficeChoosesColumnsAndTheHeightOfRows(LocalStack school) throws Exception {
        new Demo(school).awaitPortraits();
        try (Browsers browsers = new Browsers(school.address())) {
            String office = browsers.cookies(Demo.Account.OFFICE.email(), Demo.PASSWORD);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = browsers.window(new Look(1440, 900, scheme, "en-GB"), office);
                page.navigate("/student/list");
                assertThat(page.locator("thead th")).hasText(new String[] {"Name", "Number", "Class", "Birth date"});
                assertEquals(COMFORTABLE, height(page), 1);
                picture(page, "comfortable-" + scheme);
                page.fill("#q", "a");
                page.waitForURL("**/student/list?q=a*");
                choose(page, scheme, "Portrait", "Birth date");
                assertThat(page.locator("thead th")).hasText(new String[] {"Name", "Portrait", "Number", "Class"});
                assertTrue(page.url().contains("q=a"), "one comes back to what one searched for");
                page.navigate("/student/list?state=all&sort=number");
                assertThat(page.locator("thead th")).hasCount(5);
                open(page).locator("a", new Locator.LocatorOptions().setHasText("Compact")).click();
                assertEquals(COMPACT, height(page), 1);
                assertEquals(List.of(), Accessibility.violations(page));
                page.navigate("/student/list");
                page.waitForLoadState(LoadState.NETWORKIDLE);
                picture(page, "compact-" + scheme);
                page.locator("tbody th a").first().click();
                page.waitForURL(url -> url.matches(".*/student/view\\?id=\\d+"));
                assertThat(page.locator(".facts").first()).isVisible();
                page.navigate("/staff/list");
                assertThat(page.locator("thead th")).hasText(new String[] {"Name", "Code", "Job title", "E-mail", "Phone"});
                page.setViewportSize(390, 844);
                page.navigate("/student/list");
                assertThat(page.locator("thead th:visible")).hasText(new String[] {"Name", "Class"});
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(page.locator("thead th:visible")).hasCount(4);
                assertThat(page.locator(".list-menus")).isHidden();
                picture(page, "print-" + scheme);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                open(page);
                assertEquals(List.of(), Accessibility.violations(page));
                picture(page, "phone-" + scheme);
                page.locator(".list-usual").click();
                page.setViewportSize(1440, 900);
                assertThat(page.locator("thead th")).hasText(new String[] {"Name", "Number", "Class", "Birth date"});
            }
            assertEquals(List.of(), browsers.complaints());
        }
    }

    private static Locator open(Page page) {
        page.locator("summary", new Page.LocatorOptions().setHasText("View")).click();
        return page.locator(".list-view");
    }

    private static void choose(Page page, ColorScheme scheme, String more, String less) {
        Locator menu = open(page);
        menu.locator("label", new Locator.LocatorOptions().setHasText(more)).click();
        menu.locator("label", new Locator.LocatorOptions().setHasText(less)).click();
        assertEquals(List.of(), Accessibility.violations(page));
        picture(page, "menu-" + scheme);
        menu.locator("button").click();
    }

    private static double height(Page page) {
        return page.locator("tbody tr").nth(1).boundingBox().height;
    }

    private static void picture(Page page, String name) {
        if (!SCREENSHOTS.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(SCREENSHOTS, "list-" + name.toLowerCase(Locale.ROOT) + ".png")));
        }
    }

    @Test
    void anExportHasAllRowsThatTheListHasOnItsPages(LocalStack school) throws Exception {
        Demo demo = new Demo(school);
        try (Browsers browsers = new Browsers(school.address())) {
            Page page = browsers.signedIn(browsers.desk(), Demo.Account.OFFICE.email(), Demo.PASSWORD);
            page.navigate("/student/list?sort=number&dir=desc");
            page.locator("summary", new Page.LocatorOptions().setHasText("Export")).click();
            APIResponse csv = page.request().get(page.locator("a", new Page.LocatorOptions().setHasText("CSV")).getAttribute("href"));
            List<String> lines = csv.text().lines().toList();
            assertEquals(demo.number("SELECT COUNT(*) FROM student WHERE withdrawn_on IS NULL"), lines.size() - 1L);
            assertTrue(lines.get(1).matches(".*,\\d{4}-\\d{2}-\\d{2},.*"), lines.get(1));
            Path file = Path.of("target", "students.xlsx");
            Files.write(file, page.request().get(page.locator("a", new Page.LocatorOptions().setHasText("Excel")).getAttribute("href")).body());
            try (var zip = new ZipFile(file.toFile())) {
                String sheet = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(lines.size(), sheet.split("<row ", -1).length - 1);
            }
        }
    }
}
