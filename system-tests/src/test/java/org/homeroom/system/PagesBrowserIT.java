package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, as those see it whose daily work it is: on a desk and on a phone, light and dark, in both languages. */
@ExtendWith(RunningSchool.class)
class PagesBrowserIT {
    /** Where pictures of the pages go; nowhere if nothing is said. */
    private static final String SCREENSHOTS = System.getProperty("screenshots", "");
    private static Browsers browsers;
    private static Demo demo;

    @BeforeAll
    static void open(LocalStack school) throws SQLException {
        browsers = new Browsers(school.address());
        demo = new Demo(school);
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @ParameterizedTest(name = "{0} px, {2}, {3}")
    @CsvSource({"1440, 900, LIGHT, en-GB", "1440, 900, DARK, de-DE", "390, 844, LIGHT, de-DE", "390, 844, DARK, en-GB"})
    void pagesAreAccessibleAndFitTheirWindow(int width, int height, ColorScheme scheme, String locale) throws SQLException {
        List<String> faults = new ArrayList<>();
        String look = width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        try (Page open = browsers.window(width, height, scheme, locale)) {
            for (String path : demo.openPages()) {
                faults.addAll(faults(open, path, look, "open"));
            }
        }
        Map<Demo.Account, Page> windows = new EnumMap<>(Demo.Account.class);
        for (Demo.Visit visit : demo.visits()) {
            Page page = windows.computeIfAbsent(visit.who(),
                    who -> browsers.signedIn(browsers.window(width, height, scheme, locale), who.email(), Demo.PASSWORD));
            faults.addAll(faults(page, visit.path(), look, visit.who().name()));
        }
        windows.values().forEach(page -> page.context().close());
        assertEquals("", String.join("\n", faults));
    }

    private static List<String> faults(Page page, String path, String look, String who) {
        List<String> faults = new ArrayList<>();
        int status = page.navigate(path).status();
        String here = who + " " + path + " " + look + ": ";
        boolean meantToBeMissing = path.equals("/nothing/here");
        if (status != (meantToBeMissing ? 404 : 200)) {
            faults.add(here + "answers " + status);
        }
        Number over = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (over.intValue() > 0) {
            faults.add(here + "is " + over + " pixels wider than the window");
        }
        if (page.locator("h1").count() != 1) {
            faults.add(here + "has " + page.locator("h1").count() + " first headings");
        }
        Accessibility.violations(page).forEach(violation -> faults.add(here + violation));
        List<String> complaints = browsers.complaints();
        complaints.stream().filter(line -> !(meantToBeMissing && line.contains("404"))).map(line -> here + line).forEach(faults::add);
        if (!SCREENSHOTS.isEmpty()) {
            String name = (who + path).replaceAll("\\?.*", "").replaceAll("[^A-Za-z-]+", "_").toLowerCase(java.util.Locale.ROOT);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(SCREENSHOTS, name + "-" + look + ".png")));
        }
        return faults;
    }

    /** A form that was sent empty: the summary on top, what is said at the fields, and the fields. */
    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT", "390, 844, DARK"})
    void refusedFormsAreAccessible(int width, int height, ColorScheme scheme) {
        List<String> faults = new ArrayList<>();
        refused(faults, browsers.window(width, height, scheme, "en-GB"), List.of("/register", "/account/sign-in"));
        Page office = browsers.window(width, height, scheme, "en-GB");
        refused(faults, browsers.signedIn(office, Demo.Account.OFFICE.email(), Demo.PASSWORD),
                List.of("/people/student-edit", "/guardian/guardian-edit", "/staff/member-edit"));
        Page admin = browsers.window(width, height, scheme, "en-GB");
        refused(faults, browsers.signedIn(admin, Demo.Account.ADMIN.email(), Demo.PASSWORD),
                List.of("/school/school-edit", "/course/class-edit"));
        assertEquals("", String.join("\n", faults));
    }

    private static void refused(List<String> faults, Page page, List<String> paths) {
        for (String path : paths) {
            page.navigate(path);
            page.locator("form").last().evaluate("form => form.noValidate = true");
            page.locator("form").last().locator("input:visible").first().fill("");
            page.locator("form .button-main").last().click();
            assertThat(page.locator("[aria-invalid=true]").first()).isVisible();
            assertThat(page.locator(".errors")).isFocused();
            Accessibility.violations(page).forEach(violation -> faults.add(path + " refused: " + violation));
        }
        page.context().close();
    }

    @Test
    void everyPageIsLookedAt() throws Exception {
        Path pages = Path.of("../school-web/src/main/webapp").toAbsolutePath().normalize();
        Set<String> visited = Stream.concat(demo.visits().stream().map(Demo.Visit::path), demo.openPages().stream())
                .map(path -> path.replaceAll("\\?.*", "")).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(pages)) {
            List<String> unseen = files.map(file -> "/" + pages.relativize(file))
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF"))
                    .map(path -> path.replace(".xhtml", "")).filter(path -> !visited.contains(path)).toList();
            assertEquals(List.of(), unseen);
        }
    }

    @Test
    void aViolationOfTheContentPolicyIsHeard() {
        try (Page page = browsers.desk()) {
            page.navigate("/account/sign-in");
            page.evaluate("document.body.insertAdjacentHTML('beforeend', '<style>body{color:red}</style>')");
            page.waitForTimeout(100);
            List<String> complaints = browsers.complaints();
            assertAll(() -> assertTrue(complaints.stream().anyMatch(line -> line.contains("Content Security Policy")),
                    () -> "A style element passed: " + complaints));
        }
    }
}
