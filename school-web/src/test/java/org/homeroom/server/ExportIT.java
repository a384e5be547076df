package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeroom.base.shared.Texts;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as files, for those who may see the lists; and preferences for a list. */
@ExtendWith(RunningSchool.class)
class ExportIT {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "student|person.family_name,person.given_name,person.called,student.number,student.class,student.birth_date,person.email,"
            + "person.state,student.withdrawn_on",
        "guardian|person.family_name,person.given_name,person.called,guardian.children,person.email,person.phone,person.account",
        "staff|person.family_name,person.given_name,person.called,staff.code,staff.job_title,person.email,person.phone,staff.left_on",
        "consent|person.family_name,person.given_name,person.called,student.class,consent.purpose.YEARBOOK,consent.purpose.WEB,consent.purpose.PRESS",
        "homeclass|homeclass_list.name,homeclass_list.grade,homeclass_list.tutor,homeclass_list.teachers,homeclass_list.students",
        "registration|person.family_name,person.given_name,person.email,registration_list.country,registration_list.received,person.state"})
    void theOfficeExportsEveryList(String noun, String heads, School school) {
        Browser office = school.signedIn("OFFICE");
        HttpResponse<String> csv = office.get("/" + noun + "/list.csv?q=&sort=name&dir=desc", "Accept-Language", "en-GB");
        assertEquals(200, csv.statusCode(), csv::body);
        List<String> said = Stream.of(heads.split(",")).map(key -> Texts.get(Locale.UK, key)).toList();
        String first = csv.body().lines().findFirst().orElseThrow();
        assertTrue(first.startsWith("\ufeff"), first);
        // A new column is no business of this test.
        assertEquals(said, Stream.of(first.substring(1).split(",")).filter(said::contains).toList());
        HttpResponse<String> xlsx = office.get("/" + noun + "/list.xlsx");
        assertEquals(200, xlsx.statusCode());
        assertEquals("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(xlsx.body().startsWith("PK"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/consent/list.csv", "/registration/list.xlsx", "/guardian/list.csv", "/nothing/list.csv", "/student/edit.csv", "/list.xlsx"})
    void whatIsNotForSomeoneIsNotThere(String path, School school) {
        assertEquals(404, school.signedIn("STUDENT").get(path).statusCode());
        assertEquals(302, school.browser().get(path).statusCode(), "a visitor signs in first");
    }

    @Test
    void columnsAreKeptForTheirListOnly(School school) {
        Browser office = school.signedIn("OFFICE");
        HttpResponse<String> kept = office.get("/preference?columns=name&columns=email&back=/student/list%3Fq%3Dann");
        assertEquals("/student/list?q=ann", Browser.location(kept));
        List<String> cookies = Browser.header(kept, "Set-Cookie");
        assertEquals(1, cookies.stream().filter(line -> line.startsWith("columns=name-email"))
                .filter(line -> line.toLowerCase(Locale.ROOT).contains("path=/student/list")).count(), cookies::toString);
        String page = office.open("/student/list").body();
        assertTrue(page.contains("value=\"email\" checked=\"checked\"") && !page.contains("value=\"birth\" checked=\"checked\""), page);
        assertEquals(List.of(), Browser.header(office.get("/preference?columns=a%3Bb&back=/student/list"), "Set-Cookie"));
        assertEquals(List.of(), Browser.header(office.get("/preference?columns=name&back=//evil.example/"), "Set-Cookie").stream()
                .filter(line -> line.contains("evil")).toList());
    }
}
