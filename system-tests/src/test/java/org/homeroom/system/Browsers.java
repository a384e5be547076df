package org.homeroom.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Chromium, automated. Each person in a test has their own window. Anything a page reports in its console, especially violations
 * of the content policy, is kept and fails the test that asks.
 */
final class Browsers implements AutoCloseable {
    private static final double PATIENCE_MS = 15_000;
    /** The reader's font size in pixels, from which pages derive all text sizes; 32 is text at 200 %. */
    private static final int FONT_SIZE = Integer.getInteger("fontSize", 16);
    private final Playwright playwright;
    private final Browser browser;
    private final URI school;
    private final List<String> complaints = new ArrayList<>();

    Browsers(URI school) {
        this.school = school;
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
                        "--blink-settings=defaultFontSize=" + FONT_SIZE)));
    }

    private static Path chromium() {
        // The shell first: it only draws pages, while the full browser also draws its own tabs and bars, though nobody sees them.
        return Stream.of(System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
                        "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> !path.isEmpty()).map(Path::of).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser tests need Chromium: install the package chromium-headless-shell"
                        + " (or chromium), or name the program in the variable CHROMIUM."));
    }

    /** A window of desktop width. */
    Page desk() {
        return window(Look.DESK);
    }

    /** A phone's window. */
    Page phone() {
        return window(Look.PHONE);
    }

    Page window(Look look) {
        return window(look, null);
    }

    /** @param signedIn the cookies of someone who signed in in another window, see {@link #cookies}; null for a visitor */
    Page window(Look look, String signedIn) {
        return window(look, signedIn, true);
    }

    /** A window whose browser runs no scripts. */
    Page withoutScripts(Look look, String signedIn) {
        return window(look, signedIn, false);
    }

    private Page window(Look look, String signedIn, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(look.width(), look.height()).setJavaScriptEnabled(scripts)
                .setColorScheme(look.scheme()).setLocale(look.locale()).setBaseURL(school.toString()).setStorageState(signedIn));
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** Signs someone in through the page that everyone uses. */
    Page signedIn(Page page, String email, String password) {
        page.navigate("/account/sign-in");
        page.fill("#email", email);
        page.fill("#password", password);
        page.click("#signIn");
        page.waitForURL(url -> !url.contains("/account/sign-in"));
        return page;
    }

    /** Signs someone in for windows of this browser and of others: the session is theirs, while the look belongs to the window. */
    String cookies(String email, String password) {
        Page page = signedIn(desk(), email, password);
        String cookies = page.context().storageState();
        page.context().close();
        return cookies;
    }

    /** What pages have reported since the last call. */
    List<String> complaints() {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
