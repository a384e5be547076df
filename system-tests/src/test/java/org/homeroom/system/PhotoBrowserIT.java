package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.homeroom.compressor.TestPhotos;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people see of a photo on its way: its placeholder, that it was there before, that it failed. */
@ExtendWith(RunningSchool.class)
class PhotoBrowserIT {
    private static final String SCREENSHOTS = System.getProperty("screenshots", "");
    private static final List<Look> LOOKS = List.of(new Look(1440, 900, ColorScheme.LIGHT, "en-GB"), new Look(1440, 900, ColorScheme.DARK, "de-DE"),
            new Look(390, 844, ColorScheme.LIGHT, "de-DE"), new Look(390, 844, ColorScheme.DARK, "en-GB"));
    private static final int QUEUE = 60;
    private static final double COMPRESSED_MS = 30_000;

    /** What other tests count is as it was. */
    @AfterEach
    void removesItsPhotos(LocalStack school) throws SQLException {
        try (Connection database = RunningSchool.administrator(school); Statement statement = database.createStatement()) {
            statement.executeUpdate("DELETE FROM photo WHERE file_name IN ('first.jpg', 'again.jpg', 'fails.jpg')");
        }
    }

    @Test
    void anEditorSeesThatAPhotoWasThereBeforeInAnotherSize(LocalStack school) throws Exception {
        try (Browsers browsers = new Browsers(school.address())) {
            BufferedImage scene = scene();
            Page student = browsers.signedIn(browsers.desk(), Demo.Account.STUDENT.email(), Demo.PASSWORD);
            uploads(student, "first.jpg", TestPhotos.file(scene, "jpeg"));
            uploads(student, "again.jpg", TestPhotos.file(smaller(scene), "jpeg"));
            String cookies = browsers.cookies(Demo.Account.EDITOR.email(), Demo.PASSWORD);
            String name = null;
            for (Look look : LOOKS) {
                Page editor = browsers.window(look, cookies);
                editor.navigate("/portrait/approve");
                Locator alike = editor.locator("#queue-alike");
                skipTo(editor, alike);
                name = editor.locator("#queue-name").textContent();
                assertThat(alike.locator("li").first()).containsText(name + ": ");
                assertThat(alike.locator("li img").first()).isVisible();
                assertThat(editor.locator("#queue-image")).isVisible();
                picture(editor, "alike", look);
                editor.context().close();
            }
            assertEquals(List.of(), browsers.complaints());
        }
    }

    /** As after three failures of the engine; there is no telling which photo makes it fail. */
    @Test
    void aPhotoThatFailedIsSeenByItsStudentAndTriedAgainByTheOffice(LocalStack school) throws Exception {
        try (Browsers browsers = new Browsers(school.address()); Connection database = RunningSchool.administrator(school)) {
            String cookies = browsers.cookies(Demo.Account.STUDENT.email(), Demo.PASSWORD);
            Page student = browsers.window(Look.DESK, cookies);
            uploads(student, "fails.jpg", TestPhotos.file(TestPhotos.upright(500, 400), "jpeg"));
            try (Statement statement = database.createStatement()) {
                statement.executeUpdate("DELETE r FROM rendition r JOIN photo p ON p.id = r.photo_id WHERE p.file_name = 'fails.jpg'");
                statement.executeUpdate("UPDATE photo SET state = 'FAILED', version = version + 1 WHERE file_name = 'fails.jpg'");
            }
            for (Look look : LOOKS) {
                Page page = browsers.window(look, cookies);
                page.navigate("/photo/list");
                assertThat(page.locator(".photo .state-danger").first()).isVisible();
                assertThat(page.locator(".photo-why").first()).containsText("JPEG");
                picture(page, "failed", look);
                page.context().close();
            }
            for (Demo.Account who : List.of(Demo.Account.ADMIN, Demo.Account.OFFICE)) {
                Page office = browsers.signedIn(browsers.desk(), who.email(), Demo.PASSWORD);
                office.navigate("/");
                assertThat(office.locator("a[href*='/photo/list?status=FAILED']")).isVisible();
                if (who == Demo.Account.OFFICE) {
                    office.locator("a[href*='/photo/list?status=FAILED']").click();
                    office.locator(".photo-menu summary").first().click();
                    office.locator("button[name=handIn]").first().click();
                }
            }
            student.navigate("/photo/list");
            assertThat(student.locator(".photo").first().locator(".state-warning"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(COMPRESSED_MS));
            assertEquals(List.of(), browsers.complaints());
        }
    }

    @Test
    void aBlurredPictureIsInItsPlaceUntilAPhotoHasLoaded(LocalStack school) throws Exception {
        new Demo(school).awaitPortraits();
        try (Browsers browsers = new Browsers(school.address())) {
            Page student = browsers.signedIn(browsers.desk(), Demo.Account.STUDENT.email(), Demo.PASSWORD);
            student.route("**/thumb.jpg", Route::abort);
            for (String path : List.of("/photo/list", "/book/view")) {
                student.navigate(path);
                Locator place = student.locator(".portrait:has(img)").first();
                assertThat(place).hasCSS("background-image", Pattern.compile("url\\(\"data:image/png.*"));
                picture(student, "placeholder-" + path.substring(1).replace('/', '_'), Look.DESK);
            }
        }
    }

    private static void uploads(Page student, String name, byte[] photo) {
        student.navigate("/photo/upload");
        Pages.upload(student, name, photo);
    }

    private static void skipTo(Page editor, Locator wanted) {
        assertThat(editor.locator("#queue")).isVisible();
        for (int i = 0; i < QUEUE && !wanted.isVisible(); i++) {
            String before = editor.locator("#queue-image").getAttribute("src");
            editor.keyboard().press("s");
            assertThat(editor.locator("#queue-image")).not().hasAttribute("src", before);
        }
        assertThat(wanted).isVisible();
    }

    private static void picture(Page page, String name, Look look) {
        if (!SCREENSHOTS.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(SCREENSHOTS, "photo-" + name + "-" + look + ".png")));
        }
    }

    private static BufferedImage scene() {
        BufferedImage scene = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scene.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x2b6f9e), 1200, 900, new Color(0xf0d9a0)));
        graphics.fillRect(0, 0, 1200, 900);
        graphics.setColor(new Color(0x7a2f2f));
        graphics.fillOval(180, 260, 420, 520);
        graphics.setColor(new Color(0x2f7a3d));
        graphics.fillRect(760, 90, 260, 610);
        graphics.dispose();
        return scene;
    }

    private static BufferedImage smaller(BufferedImage scene) {
        BufferedImage smaller = new BufferedImage(scene.getWidth() / 2, scene.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = smaller.createGraphics();
        graphics.drawImage(scene.getScaledInstance(smaller.getWidth(), smaller.getHeight(), Image.SCALE_SMOOTH), 0, 0, null);
        graphics.dispose();
        return smaller;
    }
}
