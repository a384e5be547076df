package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as files, for those who may see the lists; and what somebody chose of a list. */
@ExtendWith(RunningSchool.class)
class ExportIT {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "student|Family name,Given name,Called,Number,Class,Birth date,E-mail,State,Last day",
        "guardian|Family name,Given name,Called,Children,E-mail,Phone,Account",
        "staff|Family name,Given name,Called,Code,Job title,E-mail,Phone,Last day",
        "consent|Family name,Given name,Called,Class,Yearbook,School’s website,Press",
        "homeclass|Class,Grade level,Tutor,Other teachers,Students",
        "registration|Family name,Given name,E-mail,Country,Received,State"})
    void theOfficeExportsEveryList(String noun, String heads, School school) {
        Browser office = school.signedIn("OFFICE");
        HttpResponse<String> csv = office.get("/" + noun + "/list.csv?q=&sort=name&dir=desc", "Accept-Language", "en-GB");
        assertEquals(200, csv.statusCode(), csv::body);
        assertEquals("\ufeff" + heads, csv.body().lines().findFirst().orElseThrow());
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
