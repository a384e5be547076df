package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, as seen by those whose daily work it is: on desktop and phone, light and dark, in both languages. */
@ExtendWith(RunningSchool.class)
class PagesBrowserIT {
    /** Where screenshots go; nowhere by default. */
    private static final String SCREENSHOTS = System.getProperty("screenshots", "");
    /** The beginnings of the paths to look at, separated by commas; all by default. */
    private static final String[] ONLY = System.getProperty("pages", "").split(",");
    /** Long enough that opening a window hardly matters, short enough that all browsers finish at about the same time. */
    private static final int PAGES_IN_A_WINDOW = 6;

    /** Signing in is slow on purpose; once is enough for every browser and every look. */
    private static final Map<Demo.Account, String> SIGNED_IN = new ConcurrentHashMap<>();
    private static BrowserCrew crew;
    private static Demo demo;

    @BeforeAll
    static void open(LocalStack school) throws SQLException {
        crew = new BrowserCrew(school.address());
        demo = new Demo(school);
    }

    @AfterAll
    static void close() {
        crew.close();
    }

    /** Some pages that someone looks at in one window, one after another. */
    private record Round(Demo.Account who, List<String> paths) {
        private Round wanted() {
            return new Round(who, paths.stream().filter(path -> Stream.of(ONLY).anyMatch(path::startsWith)).toList());
        }

        private Page window(Browsers browsers, Look look) {
            return browsers.window(look, who == null ? null
                    : SIGNED_IN.computeIfAbsent(who, account -> browsers.cookies(account.email(), Demo.PASSWORD)));
        }
    }

    /** Finds the faults of the page at this path. */
    private interface Judge {
        List<String> faults(Browsers browsers, Page page, String path, String who);
    }

    private static void assertNoFaults(Look look, List<Round> rounds, Judge judge) throws InterruptedException {
        List<Round> wanted = rounds.stream().map(Round::wanted).filter(round -> !round.paths().isEmpty()).toList();
        List<List<String>> faults = crew.each(wanted, (browsers, round) -> {
            Page page = round.window(browsers, look);
            String who = round.who() == null ? "open" : round.who().name();
            List<String> found = round.paths().stream().flatMap(path -> judge.faults(browsers, page, path, who).stream()).toList();
            page.context().close();
            return found;
        });
        assertEquals("", faults.stream().flatMap(List::stream).collect(Collectors.joining("\n")));
    }

    @ParameterizedTest(name = "{0} px, {2}, {3}")
    @CsvSource({"1440, 900, LIGHT, en-GB", "1440, 900, DARK, de-DE", "390, 844, LIGHT, de-DE", "390, 844, DARK, en-GB"})
    void pagesAreAccessibleAndFitTheirWindow(int width, int height, ColorScheme scheme, String locale) throws Exception {
        Look look = new Look(width, height, scheme, locale);
        assertNoFaults(look, rounds(), (browsers, page, path, who) -> faults(browsers, page, path, look, who));
    }

    /** Every page: those open to anybody, and those of each account. */
    private static List<Round> rounds() throws IOException, SQLException {
        List<Round> rounds = new ArrayList<>(rounds(null, demo.openPages()));
        demo.visits().stream().collect(Collectors.groupingBy(Demo.Visit::who, TreeMap::new, Collectors.mapping(Demo.Visit::path, Collectors.toList())))
                .forEach((who, paths) -> rounds.addAll(rounds(who, paths)));
        return rounds;
    }

    private static List<Round> rounds(Demo.Account who, List<String> paths) {
        return paths.stream().gather(Gatherers.windowFixed(PAGES_IN_A_WINDOW)).map(some -> new Round(who, some)).toList();
    }

    private static List<String> faults(Browsers browsers, Page page, String path, Look look, String who) {
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
        Covered.atTheEnd(page).forEach(covered -> faults.add(here + covered));
        Accessibility.violations(page).forEach(violation -> faults.add(here + violation));
        List<String> complaints = browsers.complaints();
        complaints.stream().filter(line -> !(meantToBeMissing && line.contains("404"))).map(line -> here + line).forEach(faults::add);
        if (!SCREENSHOTS.isEmpty()) {
            String name = (who + path).replaceAll("\\?.*", "").replaceAll("[^A-Za-z-]+", "_").toLowerCase(java.util.Locale.ROOT);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(SCREENSHOTS, name + "-" + look + ".png")));
        }
        return faults;
    }

    /** A form that was submitted empty: the summary at the top, the messages at the fields, and the fields. */
    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT", "390, 844, DARK"})
    void refusedFormsAreAccessible(int width, int height, ColorScheme scheme) throws Exception {
        List<Round> forms = List.of(new Round(null, List.of("/register", "/account/sign-in")),
                new Round(Demo.Account.OFFICE, List.of("/student/admit", "/guardian/edit", "/staff/edit")),
                new Round(Demo.Account.ADMIN, List.of("/school/edit", "/homeclass/edit")));
        assertNoFaults(new Look(width, height, scheme, "en-GB"), forms, (browsers, page, path, who) -> refused(page, path));
    }

    private static List<String> refused(Page page, String path) {
        page.navigate(path);
        page.locator("form").last().evaluate("form => form.noValidate = true");
        page.locator("form").last().locator("input:visible").first().fill("");
        page.locator("form .button-main").last().click();
        assertThat(page.locator("[aria-invalid=true]").first()).isVisible();
        assertThat(page.locator(".errors")).isFocused();
        return Accessibility.violations(page).stream().map(violation -> path + " refused: " + violation).toList();
    }

    /** In print: nothing to press, to fill in or to follow around, and no dark ground. */
    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "390, DARK"})
    void paperShowsWhatAPageIsAboutAndNothingToPress(int width, ColorScheme scheme) throws Exception {
        List<Round> printed = rounds().stream().map(round -> new Round(round.who(), round.paths().stream()
                .filter(path -> path.matches("/\\w+/(list|view)\\b.*|/book/(class|names)\\b.*|/home")).toList())).toList();
        assertNoFaults(new Look(width, 900, scheme, "en-GB"), printed, (browsers, page, path, who) -> printed(page, path, who));
    }

    private static List<String> printed(Page page, String path, String who) {
        page.navigate(path);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        List<String> faults = new ArrayList<>();
        for (Locator left : page.locator("button, .button, input, select, textarea, summary, nav, [role=search], .topbar, .footer").all()) {
            if (left.isVisible()) {
                faults.add(who + " " + path + " prints " + left.evaluate("e => e.outerHTML.slice(0, 200)"));
            }
        }
        if (!page.locator("h1").isVisible()) {
            faults.add(who + " " + path + " prints no heading");
        }
        if (!SCREENSHOTS.isEmpty()) {
            String name = (who + path).replaceAll("\\?.*", "").replaceAll("[^A-Za-z-]+", "_").toLowerCase(java.util.Locale.ROOT);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(SCREENSHOTS, "print-" + name + "-" + page.viewportSize().width + ".png")));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return faults;
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
    void aViolationOfTheContentPolicyIsHeard(LocalStack school) {
        try (Browsers browsers = new Browsers(school.address()); Page page = browsers.desk()) {
            page.navigate("/account/sign-in");
            page.evaluate("document.body.insertAdjacentHTML('beforeend', '<style>body{color:red}</style>')");
            page.waitForTimeout(100);
            List<String> complaints = browsers.complaints();
            assertAll(() -> assertTrue(complaints.stream().anyMatch(line -> line.contains("Content Security Policy")),
                    () -> "A style element passed: " + complaints));
        }
    }
}
