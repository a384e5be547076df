package org.homeroom.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The README's pictures, retaken by {@code docs/screenshots}. Not a test: it is run only by name. */
@ExtendWith(RunningSchool.class)
class Screenshots {
    private static final Path IMAGES = RunningSchool.PROJECT.resolve("docs/images");

    @Test
    void takeThem(LocalStack school) throws Exception {
        Demo demo = new Demo(school);
        demo.awaitPortraits();
        long fullest = demo.number("SELECT e.school_class_id FROM photo p JOIN enrolment e ON e.student_id = p.student_id"
                + " WHERE p.approval = 'APPROVED' GROUP BY e.school_class_id ORDER BY COUNT(*) DESC LIMIT 1");
        try (Browsers browsers = new Browsers(school.address())) {
            Page student = as(browsers, Demo.Account.STUDENT, 1280, 800, ColorScheme.LIGHT);
            take(student, "/book/class?id=" + fullest, "yearbook");
            take(as(browsers, Demo.Account.EDITOR, 1280, 800, ColorScheme.DARK), "/portrait/approve", "approve");
            take(as(browsers, Demo.Account.OFFICE, 1280, 800, ColorScheme.LIGHT), "/student/list", "students");
            take(as(browsers, Demo.Account.GUARDIAN, 390, 844, ColorScheme.LIGHT), "/consent/list", "consent-phone");
        }
    }

    private static Page as(Browsers browsers, Demo.Account who, int width, int height, ColorScheme scheme) {
        return browsers.signedIn(browsers.window(new Look(width, height, scheme, "en-GB")), who.email(), Demo.PASSWORD);
    }

    private static void take(Page page, String path, String name) {
        page.navigate(path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }
}
