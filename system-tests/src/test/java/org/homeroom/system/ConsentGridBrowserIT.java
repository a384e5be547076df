package org.homeroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The office types in what came back on paper. */
@ExtendWith(RunningSchool.class)
class ConsentGridBrowserIT {
    private static final String PRESS = "select[data-purpose=PRESS]";
    private static final String ON_PAPER = "SELECT COUNT(*) FROM consent WHERE signed_on = CURRENT_DATE AND in_force = TRUE";
    private Browsers browsers;
    private Demo demo;

    @BeforeEach
    void open(LocalStack school) throws SQLException {
        browsers = new Browsers(school.address());
        demo = new Demo(school);
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    private Page office(Page window, String address) {
        Page page = browsers.signedIn(window, Demo.Account.OFFICE.email(), Demo.PASSWORD);
        page.navigate(address);
        assertThat(page.locator("#save")).isVisible();
        return page;
    }

    private static List<String> answers(Page page, String purpose, int rows) {
        List<String> answers = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            answers.add(page.locator(purpose).nth(row).inputValue());
        }
        return answers;
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Ten forms: a letter and Enter for each, and one key to save. */
    @Test
    void tenAnswersAreTypedByKeysAlone() throws SQLException {
        Page page = office(browsers.desk(), "/consent/grid?size=50");
        long onPaper = demo.number(ON_PAPER);
        press(page, "/", "ArrowDown", "ArrowRight", "ArrowRight");
        assertThat(page.locator(PRESS).first()).isFocused();
        List<String> before = answers(page, PRESS, 10);
        List<String> typed = new ArrayList<>();
        for (int row = 0; row < 10; row++) {
            boolean given = !"given".equals(before.get(row));
            typed.add(given ? "given" : "refused");
            press(page, given ? "g" : "r", "Enter");
        }
        assertThat(page.locator(PRESS).nth(10)).isFocused();
        assertThat(page.locator("#said")).hasText("10 answers are not saved yet.");
        assertEquals(List.of(), Accessibility.violations(page));
        press(page, "Control+s");
        assertThat(page.locator("#said")).hasText("10 answers are on record.");
        page.reload();
        assertThat(page.locator("#save")).isVisible();
        assertEquals(typed, answers(page, PRESS, 10));
        assertEquals(onPaper + 10, demo.number(ON_PAPER));
        assertEquals(List.of(), browsers.complaints());
    }

    @Test
    void whatCouldNotBeSavedStaysThroughSearchesAndPagesUntilItIs() {
        Page page = office(browsers.desk(), "/consent/grid");
        Locator first = page.locator("select[data-purpose=WEB]").first();
        String before = first.inputValue();
        first.focus();
        press(page, " ");
        String typed = first.inputValue();
        assertTrue(!typed.equals(before));
        page.context().setOffline(true);
        press(page, "Control+s");
        assertThat(page.locator("#said")).containsText("Not saved");
        assertThat(first).hasValue(typed);
        page.context().setOffline(false);
        first.focus();
        press(page, "PageDown");
        page.waitForURL("**/consent/grid?page=2");
        assertThat(page.locator("#said")).hasText("One answer is not saved yet.");
        assertThat(page.locator("select[data-purpose=WEB]").first()).isFocused();
        press(page, "PageUp");
        page.waitForURL("**/consent/grid?page=1");
        assertThat(page.locator("select[data-purpose=WEB]").first()).hasValue(typed);
        press(page, "Control+s");
        assertThat(page.locator("#said")).hasText("One answer is on record.");
    }

    @Test
    void aStudentIsFoundAndTypedWithoutLeavingTheKeys() {
        Page page = office(browsers.desk(), "/consent/grid");
        String name = page.locator("tr[data-student] th a").nth(3).textContent().strip();
        String family = name.substring(0, name.indexOf(','));
        String given = name.substring(name.indexOf(',') + 2);
        press(page, "/");
        page.keyboard().type(family + " " + given);
        press(page, "Enter");
        page.waitForURL("**/consent/grid?q=*");
        assertThat(page.locator("tr[data-student]")).hasCount(1);
        assertThat(page.locator("select[data-purpose=YEARBOOK]")).isFocused();
        press(page, "Delete", "/");
        assertThat(page.locator("#q")).isFocused();
    }

    @Test
    void oneAnswerIsSetForAllWithoutAnyAfterAWordAboutHowMany() throws SQLException {
        long level = demo.number("SELECT school_class_id FROM enrolment e WHERE is_open = TRUE AND EXISTS (SELECT 1 FROM student s WHERE s.id = e.student_id AND NOT EXISTS"
                + " (SELECT 1 FROM consent k WHERE k.student_id = s.id AND k.purpose = 'PRESS')) GROUP BY school_class_id ORDER BY COUNT(*) DESC LIMIT 1");
        Page page = office(browsers.phone(), "/consent/grid?size=100&class=" + level);
        int open = page.locator(PRESS + "[data-answer=missing]").count();
        page.click(".consent-several summary");
        page.selectOption("#purpose", "PRESS");
        page.selectOption("#answer", "refused");
        page.click("[data-several=open]");
        assertThat(page.locator("[data-asked]")).containsText(open == 1 ? "one student" : open + " students");
        assertEquals(List.of(), Accessibility.violations(page));
        page.click("[data-record]");
        assertThat(page.locator("#said")).containsText("on record");
        page.reload();
        assertThat(page.locator("#save")).isVisible();
        assertThat(page.locator(PRESS + "[data-answer=missing]")).hasCount(0);
        assertEquals(List.of(), browsers.complaints());
    }

    @Test
    void aDateThatIsNoneIsSaidAndNothingIsLost() {
        Page page = office(browsers.desk(), "/consent/grid");
        page.onDialog(Dialog::accept);
        Locator first = page.locator(PRESS).first();
        first.focus();
        press(page, " ");
        String typed = first.inputValue();
        page.fill("#signedOn_input", "1/1/2199");
        press(page, "Control+s");
        assertThat(page.locator("#said")).containsText("enter the date on the forms");
        assertThat(page.locator("#signedOn_input")).isFocused();
        assertThat(first).hasValue(typed);
    }
}
