package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the server logs when it starts. */
@ExtendWith(RunningSchool.class)
class ServerLogIT {
    private static final String STARTED = "WFLYSRV0025";
    private static final Pattern COMPLAINT = Pattern.compile("^\\S+ (\\S+ )?(ERROR|WARN) .*");

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FOREIGN = " event=foreign-request outcome=refused actor=%s client=127.0.0.1 subject=-";
    private static final String THROTTLED_LINK = " event=reset-link outcome=throttled actor=%s client=127.0.0.1 subject=-";

    /** Complaints at a first start that nobody has to fix. */
    private static final List<String> KNOWN = List.of(
            // The certificate that WildFly creates for a port that is not public
            "WFLYELY00023", "WFLYELY01084",
            // The cluster looks for its members before the first migration has created their table
            "Table 'school.jgroups' doesn't exist");

    @Test
    void startsWithoutAComplaint(School school) {
        String log = school.log();
        assertTrue(log.contains(STARTED), "started without errors");
        List<String> complaints = log.substring(0, log.indexOf(STARTED)).lines()
                .filter(line -> COMPLAINT.matcher(line).matches() && KNOWN.stream().noneMatch(line::contains)).toList();
        assertEquals(List.of(), complaints);
    }

    @Test
    void sessionsAreDistributable(School school) {
        assertFalse(school.log().contains("WFLYUT0081"), "web.xml's <distributable/> was dropped in silence");
    }

    @Test
    void namesNobody(School school) {
        school.signedIn("ADMIN").open("/home");
        assertFalse(school.log().contains("Lindqvist"));
        assertFalse(school.log().contains("@riverside.example"));
        assertFalse(school.log().contains(RunningSchool.PASSWORD));
    }

    @Test
    void whoCameInIsWrittenToAFileOfItsOwn(School school) {
        school.signedIn("ADMIN").open("/home");
        school.browser().tryToSignIn("nobody@riverside.example", "a guess at it");
        String lines = school.log("security.log");
        assertTrue(Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\dT\\S+ event=sign-in outcome=success actor=(\\d+) client=127.0.0.1 subject=account:\\1$")
                .matcher(lines).find(), lines);
        assertTrue(Pattern.compile("(?m) event=sign-in outcome=failure actor=- client=\\S+ subject=-$").matcher(lines).find(), lines);
        assertFalse(lines.contains("@"), "only ids");
        assertFalse(school.log("school.log").contains("event=sign-in"), "in one file");
    }

    @Test
    void theEndOfASessionIsWritten(School school) {
        Browser browser = school.signedIn("ADMIN");
        browser.submitForm(browser.open("/account/sign-out"), "signOut", "signOutButton", Map.of());
        String lines = school.log("security.log");
        assertTrue(Pattern.compile("(?m) event=sign-out outcome=success actor=(\\d+) client=\\S+ subject=account:\\1$").matcher(lines).find(), lines);
        assertTrue(Pattern.compile("(?m) event=session-end outcome=success actor=- client=- subject=account:\\d+$").matcher(lines).find(), lines);
    }

    @Test
    void anotherSitesRequestsAreWrittenOneByOne(School school) {
        Browser browser = school.signedIn("ADMIN");
        int before = lines(school, FOREIGN);
        browser.send("POST", "/account/profile", BodyPublishers.ofString("form=form"), "Content-Type", FORM, "Sec-Fetch-Site", "cross-site");
        school.browser().send("POST", "/account/forgot", BodyPublishers.ofString("form=form"), "Content-Type", FORM, "Origin", "https://elsewhere.example");
        assertEquals(before + 2, lines(school, FOREIGN), () -> school.log("security.log"));
        assertTrue(Pattern.compile("(?m)" + FOREIGN.formatted("\\d+") + "$").matcher(school.log("security.log")).find(), "with the account, if there is one");
        assertFalse(school.log("security.log").contains("elsewhere"), "only ids");
    }

    @Test
    void linksForOneAddressBeyondTheLimitAreWritten(School school) {
        String email = school.account("OFFICE");
        int before = lines(school, THROTTLED_LINK);
        for (int i = 0; i < 6; i++) {
            HttpResponse<String> answer = school.browser().submit(school.browser().get("/account/forgot"), "send", Map.of("email", email));
            assertTrue(Browser.location(answer).endsWith("sent=1"), "as for any other address");
        }
        assertEquals(before + 2, lines(school, THROTTLED_LINK), () -> school.log("security.log"));
    }

    @Test
    void anUploadThatFindsNoPlaceIsWritten(School school) throws InterruptedException {
        school.change("INSERT INTO person (id, version, created_at, changed_at, given_name, family_name) VALUES (7001, 1, NOW(6), NOW(6), 'Noor', 'Haddad')");
        school.change("INSERT INTO student (id, version, created_at, changed_at, person_id, number, birth_date, country, admitted_on)"
                + " VALUES (7001, 1, NOW(6), NOW(6), 7001, '7001', '2014-05-01', 'JO', '2026-08-01')");
        Browser office = school.signedIn("OFFICE");
        String upload = "/photo/upload/file?student=7001&name=me.jpg";
        List<RawConnection> slow = new ArrayList<>();
        try {
            String answer = "";
            for (int i = 0; i < 100 && !answer.contains("BUSY"); i++) {
                slow.add(school.connection().begin("PUT", upload, "application/octet-stream", 20_000_000, "", "Cookie: " + office.cookies()));
                Thread.sleep(100);
                answer = office.send("PUT", upload, BodyPublishers.ofString("no photo"), "X-Homeroom", "test").body();
            }
            assertTrue(answer.contains("BUSY"), answer);
            assertTrue(Pattern.compile("(?m) event=upload outcome=throttled actor=(\\d+) client=127.0.0.1 subject=account:\\1$")
                    .matcher(school.log("security.log")).find(), () -> school.log("security.log"));
        } finally {
            slow.forEach(RawConnection::close);
            school.change("DELETE FROM student WHERE id = 7001");
            school.change("DELETE FROM person WHERE id = 7001");
        }
    }

    private static int lines(School school, String line) {
        return (int) Pattern.compile("(?m)" + line.formatted("\\S+") + "$").matcher(school.log("security.log")).results().count();
    }

    @Test
    void aForgottenPasswordIsLookedUpOnceThePageIsAnswered(School school) throws InterruptedException {
        for (String email : List.of(school.account("ADMIN"), "nobody@riverside.example")) {
            school.browser().submit(school.browser().get("/account/forgot"), "send", Map.of("email", email));
        }
        Pattern known = Pattern.compile("(?m) event=reset-link outcome=success actor=- client=127.0.0.1 subject=account:\\d+$");
        Pattern unknown = Pattern.compile("(?m) event=reset-link outcome=failure actor=- client=127.0.0.1 subject=-$");
        for (int i = 0; i < 100 && !(known.matcher(school.log("security.log")).find() && unknown.matcher(school.log("security.log")).find()); i++) {
            Thread.sleep(100);
        }
        assertTrue(known.matcher(school.log("security.log")).find(), () -> school.log("security.log"));
        assertTrue(unknown.matcher(school.log("security.log")).find(), () -> school.log("security.log"));
    }
}
