package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Pattern;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a page says of what was done on the page before: by its icon, too. */
@ExtendWith(RunningSchool.class)
class NoticesIT {
    @Test
    void onlySuccessLooksLikeSuccess(School school) {
        Browser admin = school.signedIn("ADMIN");
        says(admin, 3, 4, "notice", "check", "2 grade levels added.");
        says(admin, 3, 5, "notice notice-plain", "info", "One grade level added, 2 skipped as they existed already.");
        says(admin, 3, 5, "notice notice-plain", "info", "All of them existed already.");
    }

    private static void says(Browser admin, int from, int to, String style, String icon, String text) {
        String page = admin.follow(admin.submitForm(admin.open("/gradelevel/list"), "range", "addRange",
                Map.of("prefix", "Notice", "from", Integer.toString(from), "to", Integer.toString(to)))).body();
        assertTrue(Pattern.compile("<p class=\"" + style + "\" role=\"status\"\\s+tabindex=\"-1\">\\s*<svg[^>]*><use href=\"[^\"]*#" + icon + "\"(></use>|/>)</svg>\\s*" + text)
                .matcher(page).find(), page);
    }
}
