package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A student without an e-mail address comes in by a slip, and nobody else does. */
@ExtendWith(RunningSchool.class)
class SlipIT {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("class=\"slip-code\">([A-Z0-9-]+)<");
    private static final Pattern NAME = Pattern.compile(">(tilda\\.[a-z0-9]+)<");
    private static final String NEW = "violet kettle morning";
    private School school;
    private Browser office;
    private long student;
    private String code;
    private String name;

    @BeforeEach
    void theOfficeMakesASlip(School running) {
        school = running;
        student = student();
        office = running.signedIn("OFFICE");
        make(student);
    }

    @AfterEach
    void countersStartAnew() {
        school.change("DELETE FROM rate_count");
    }

    private long student() {
        String number = "slip-" + NUMBERS.incrementAndGet();
        school.change("INSERT INTO person (version, created_at, changed_at, given_name, family_name) VALUES (1, NOW(6), NOW(6), 'Tilda', ?)", number);
        school.change("INSERT INTO student (version, created_at, changed_at, person_id, number, birth_date, country, admitted_on)"
                + " SELECT 1, NOW(6), NOW(6), id, ?, '2016-04-12', 'GB', '2026-09-01' FROM person WHERE family_name = ?", number, number);
        return school.number("SELECT id FROM student WHERE number = '" + number + "'");
    }

    private HttpResponse<String> make(long whose) {
        HttpResponse<String> slip = office.submit(office.get("/student/slip?id=" + whose), "make", Map.of());
        code = found(CODE, slip);
        name = found(NAME, slip);
        return slip;
    }

    private static String found(Pattern pattern, HttpResponse<String> page) {
        Matcher matcher = pattern.matcher(page.body());
        assertTrue(matcher.find(), page::body);
        return matcher.group(1);
    }

    private Browser signedInByTheSlip() {
        Browser tilda = school.browser();
        HttpResponse<String> answer = tilda.tryToSignIn(name.toUpperCase(java.util.Locale.ROOT), code.toLowerCase(java.util.Locale.ROOT).replace("-", ""));
        assertTrue(Browser.location(answer).startsWith("/account/password?key="), answer::body);
        answer = tilda.submit(tilda.follow1(answer), "save", Map.of("password", NEW));
        assertEquals("/home", Browser.location(answer));
        assertTrue(tilda.follow(answer).body().contains("Your password is set, and you are signed in."));
        return tilda;
    }

    @Test
    void aSlipLeadsInOnce() {
        Browser tilda = signedInByTheSlip();
        assertTrue(tilda.get("/account/profile").body().contains(name));
        assertTrue(school.browser().tryToSignIn(name, code).body().contains("user name or password is wrong"));
        assertEquals("/home", Browser.location(school.browser().tryToSignIn(name, NEW)));
    }

    @Test
    void aSlipIsShownOnceAndKeptByNobody() {
        HttpResponse<String> slip = make(student);
        assertEquals("no-store", slip.headers().firstValue("Cache-Control").orElse("").replaceAll(".*(no-store).*", "$1"));
        assertFalse(office.get("/student/slip?id=" + student).body().contains(code));
        assertFalse(school.log("security.log").contains(code));
    }

    @Test
    void aNewSlipEndsTheSessionAndThePassword() {
        Browser tilda = signedInByTheSlip();
        assertEquals(200, tilda.get("/home").statusCode());
        make(student);
        assertEquals(302, tilda.get("/home").statusCode());
        assertTrue(school.browser().tryToSignIn(name, NEW).body().contains("user name or password is wrong"));
        assertTrue(school.log("security.log").contains("event=reset outcome=success"));
        signedInByTheSlip();
    }

    @Test
    void neitherAClassmateNorATeacherOfOthersMakesOne() {
        long other = student();
        Browser tilda = signedInByTheSlip();
        Browser teacher = school.signedIn("TEACHER");
        for (Browser attacker : new Browser[] {tilda, teacher, school.signedIn("GUARDIAN"), school.signedIn("EDITOR")}) {
            for (long whose : new long[] {student, other}) {
                assertEquals(404, attacker.get("/student/slip?id=" + whose).statusCode());
            }
        }
        HttpResponse<String> form = office.get("/student/slip?id=" + other);
        long before = school.number("SELECT COUNT(*) FROM user_account");
        for (Browser attacker : new Browser[] {tilda, teacher, school.browser()}) {
            HttpResponse<String> answer = attacker.submit(form, "make", Map.of());
            assertFalse(CODE.matcher(answer.body()).find(), answer::body);
        }
        assertEquals(before, school.number("SELECT COUNT(*) FROM user_account"));
    }

    @Test
    void wrongCodesAreThrottledAndAnUnknownNameIsToldAlike() {
        for (String tried : new String[] {name, "nobody.there"}) {
            Browser stranger = school.browser();
            for (int i = 0; i < 8; i++) {
                HttpResponse<String> answer = stranger.tryToSignIn(tried, "BCDFG-HJKM" + (i + 2));
                assertTrue(answer.body().contains("user name or password is wrong"), answer::body);
            }
            assertTrue(stranger.tryToSignIn(tried, code).body().contains("Too many attempts"));
        }
    }

    @Test
    void guessesAtAUserNameTakeTurns() throws Exception {
        assertTrue(school.browser().tryToSignIn(name, "a guess").body().contains("is wrong"));
        school.change("UPDATE rate_count SET hits = 60 WHERE bucket = 'sign-in-account'");
        assertTrue(school.browser().tryToSignIn(name, "a guess").body().contains("is wrong"));
        school.change("DELETE FROM rate_count WHERE bucket = 'sign-in'");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Browser, Future<HttpResponse<String>>> guesses = new LinkedHashMap<>();
            for (int i = 0; i < 2 * RunningSchool.WAITING_TRIES; i++) {
                Browser stranger = school.browser();
                guesses.put(stranger, threads.submit(() -> stranger.tryToSignIn(" " + name.toUpperCase(java.util.Locale.ROOT), "a guess")));
            }
            boolean sentBack = false;
            for (Map.Entry<Browser, Future<HttpResponse<String>>> guess : guesses.entrySet()) {
                HttpResponse<String> answer = guess.getValue().get();
                if (answer.statusCode() == 302) {
                    HttpResponse<String> page = guess.getKey().follow(answer);
                    assertTrue(page.body().contains("attempts take turns"), page::body);
                    assertTrue(page.body().contains(name.toUpperCase(java.util.Locale.ROOT)), page::body);
                    sentBack = true;
                }
            }
            assertTrue(sentBack);
        }
    }

    /** Else whoever is signed in would see, by what a guess does to their own session, for whom a slip is out. */
    @Test
    void aGuessEndsTheSessionWhetherASlipIsOutOrNot() {
        for (String tried : new String[] {name, "nobody.there"}) {
            Browser guessing = school.browser();
            HttpResponse<String> door = guessing.open("/account/sign-in");
            guessing.signIn(school.account("EDITOR"), RunningSchool.PASSWORD);
            assertTrue(guessing.submit(door, "signIn", Map.of("email", tried, "password", "BCDFG-HJKM2")).body().contains("password is wrong"));
            assertEquals(302, guessing.get("/home").statusCode(), tried);
        }
    }

    /** What ignores accents in the database must not be a further count of tries. */
    @Test
    void aNameWithAnAccentIsNoOthersName() {
        long before = counts();
        for (String tried : new String[] {name.replace('i', 'í'), name + "@", name + " x", "%"}) {
            assertTrue(school.browser().tryToSignIn(tried, code).body().contains("field-error"), tried);
        }
        assertEquals(before, counts());
    }

    private long counts() {
        return school.number("SELECT COUNT(*) FROM rate_count WHERE bucket LIKE 'sign-in%'");
    }

    @Test
    void whoeverForgotAPasswordIsToldNothingOfUserNames() {
        for (String typed : new String[] {name, "nobody.there"}) {
            HttpResponse<String> page = school.browser().open("/account/forgot");
            assertTrue(page.body().contains("Ask your class teacher"), page::body);
            HttpResponse<String> answer = school.browser().submit(page, "send", Map.of("email", typed));
            assertTrue(answer.body().contains("Enter an e-mail address, such as name@example.org"), answer::body);
        }
    }

    @Test
    void anAddressBeyondAsciiIsRefusedWithASentence() {
        Browser visitor = school.browser();
        for (String page : new String[] {"/account/forgot", "/account/sign-in"}) {
            Map<String, String> typed = Map.of("email", "józef@riverside.example", "password", NEW);
            HttpResponse<String> answer = visitor.submit(visitor.open(page), page.endsWith("forgot") ? "send" : "signIn", typed);
            assertTrue(answer.body().contains(page.endsWith("forgot") ? "Mails reach only addresses of the letters" : "Enter your e-mail address"), answer::body);
        }
    }
}
