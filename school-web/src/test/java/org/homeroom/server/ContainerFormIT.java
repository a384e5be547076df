package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeroom.web.form.LessonForm;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages reach the plain fields of a form: through our tags, Faces' converters and validators, and PrimeFaces. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ContainerFormIT {
    private static final Pattern STORED = Pattern.compile("<p id=\"stored\">([^<]*)</p>");
    private Browser browser;
    private HttpResponse<String> page;

    /** The built WAR with access opened and an additional page. */
    @Deployment(testable = false)
    static WebArchive theWarWithAPageMore() {
        WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/school-web.war"));
        war.delete("/WEB-INF/web.xml");
        war.addClasses(LessonForm.class, LessonView.class).addAsWebResource("server/lesson.xhtml", "lesson.xhtml");
        return war.setWebXML(new StringAsset("""
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <context-param>
                    <param-name>jakarta.faces.INTERPRET_EMPTY_STRING_SUBMITTED_VALUES_AS_NULL</param-name><param-value>true</param-value>
                  </context-param>
                  <context-param>
                    <param-name>jakarta.faces.FACELETS_LIBRARIES</param-name><param-value>/WEB-INF/tags/homeroom.taglib.xml</param-value>
                  </context-param>
                </web-app>"""));
    }

    @BeforeEach
    void someoneOpensThePage() {
        browser = new Browser(URI.create("http://127.0.0.1:" + System.getProperty("container.http")));
        page = browser.open("/lesson.xhtml");
        assertEquals(200, page.statusCode(), page::body);
    }

    private String save(Map<String, String> typed) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("title", "Fractions", "day_input", "30 Nov 2026", "country_input", "", "country_hinput", "",
                "seats", "28", "room", "", "weekday", "", "pickedDay_input", ""));
        all.putAll(typed);
        page = browser.submit(page, "save", all);
        assertEquals(200, page.statusCode(), page::body);
        Matcher stored = STORED.matcher(page.body());
        assertTrue(stored.find(), page::body);
        return stored.group(1);
    }

    @Test
    void whatIsTypedComesIntoTheFields() {
        assertEquals("Fractions|2026-11-30|2026-12-01|DE|28|7|true|MONDAY, saved 1 times", save(Map.of("room", "7", "open", "on", "weekday", "MONDAY",
                "country_input", "Germany", "country_hinput", "DE", "pickedDay_input", "1 Dec 2026")), page::body);
    }

    @Test
    void whatIsLeftEmptyIsNothing() {
        assertEquals("null|2026-11-30|null|null|28|null|false|null, saved 1 times", save(Map.of("title", "")), page::body);
    }

    @Test
    void theFormIsTheSameOnesOnTheNextRequest() {
        save(Map.of("title", "Fractions"));
        assertEquals("Halves|2026-11-30|null|null|28|null|false|null, saved 2 times", save(Map.of("title", "Halves")), page::body);
    }

    @Test
    void aConstraintOnAFieldIsToldAtTheField() {
        assertTrue(save(Map.of("title", "A title of more than twenty")).endsWith("saved 0 times"));
        assertTrue(page.body().contains("Job title may have at most 20 characters"), page::body);
    }

    @Test
    void aConstraintHoldsForWhatIsLeftEmptyToo() {
        assertTrue(save(Map.of("day_input", "")).endsWith("saved 0 times"), page::body);
        assertTrue(page.body().contains("id=\"day-error\""), page::body);
        assertTrue(page.body().contains("Birth date is missing"), page::body);
    }

    @Test
    void aValueThatIsNotOfTheFieldsTypeIsRefusedByItsConverter() {
        for (Map<String, String> wrong : List.of(Map.of("seats", "many"), Map.of("room", "upstairs"), Map.of("weekday", "SOMEDAY"),
                Map.of("day_input", "tomorrow"), Map.of("country_input", "Atlantis", "country_hinput", "Atlantis"))) {
            assertTrue(save(wrong).endsWith("saved 0 times"), () -> wrong + page.body());
        }
    }

    @Test
    void aDayIsReadAsItsReadersTypeIt() {
        for (String typed : List.of("30/11/2026", "30.11.26", "Mon 30th November 2026", "2026-11-30", "30112026")) {
            assertTrue(save(Map.of("day_input", typed)).startsWith("Fractions|2026-11-30|"), () -> typed + page.body());
            assertTrue(page.body().contains("value=\"30 Nov 2026\""), () -> typed + page.body());
        }
    }

    @Test
    void aWrongDayIsToldAtTheFieldAndStaysAsItWasTyped() {
        assertTrue(save(Map.of("day_input", "31/11/2026")).endsWith("saved 0 times"), page::body);
        assertTrue(page.body().contains("value=\"31/11/2026\""), page::body);
        assertTrue(page.body().contains("Enter a date, such as 21 Nov 2026"), page::body);
        String field = page.body().replaceAll("(?s).*(<input id=\"day_input\"[^>]*>).*", "$1");
        assertTrue(field.contains("aria-invalid=\"true\"") && field.contains("aria-describedby=\"day-error\""), field);
    }

    @Test
    void aDayOutsideItsBoundsIsToldWithThem() {
        assertTrue(save(Map.of("pickedDay_input", "1 Dec 2027")).endsWith("saved 0 times"), page::body);
        assertTrue(page.body().contains("Picked day must be between 1 Sept 2026 and 31 Aug 2027"), page::body);
    }

    /** All that one sees of a picker, and nothing of the components that the page has not got. */
    @Test
    void aPageHasThePickersScriptsAndTextsAlone() {
        assertTrue(page.body().contains("datepicker/datepicker.js"), page::body);
        assertFalse(page.body().contains("inputmask/inputmask.js"), page::body);
        assertTrue(page.body().contains("\"prevMonth\":\"Previous month\""), page::body);
    }

    @Test
    void theTypeAheadOffersWhatFits() {
        HttpResponse<String> answer = browser.submit(page, "country", Map.of("country_query", "germ",
                "jakarta.faces.partial.ajax", "true", "jakarta.faces.source", "country", "jakarta.faces.partial.execute", "country",
                "jakarta.faces.partial.render", "country", "jakarta.faces.behavior.event", "query"), "Faces-Request", "partial/ajax");
        assertTrue(answer.body().contains("Germany"), answer::body);
    }
}
