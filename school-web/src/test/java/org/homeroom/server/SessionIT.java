package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.homeroom.base.shared.Secrets;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out, and the cookie that identifies the session. */
@ExtendWith(RunningSchool.class)
class SessionIT {
    private static final String COOKIE = "homeroom";
    private School school;
    private Browser browser;

    @BeforeEach
    void aVisitor(School running) {
        school = running;
        browser = running.browser();
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSitesAndPlainHttp() {
        List<String> cookies = Browser.header(browser.tryToSignIn(school.account("ADMIN"), RunningSchool.PASSWORD), "Set-Cookie").stream()
                .filter(line -> line.startsWith(COOKIE + "=")).toList();
        assertEquals(1, cookies.size(), cookies::toString);
        String line = cookies.getFirst();
        assertTrue(line.contains("HttpOnly"), line);
        assertTrue(line.contains("SameSite=Lax"), line);
        assertTrue(line.toLowerCase(java.util.Locale.ROOT).contains("secure"), line);
        assertTrue(line.contains("path=/") || line.contains("Path=/"), line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register", "/privacy", "/expired", "/account/sign-in", "/account/sign-out", "/account/forgot", "/account/password?key=none",
        "/account/first?key=none", "/registration/open/thanks", "/registration/open/verify?key=none", "/registration/open/answer?key=none", "/home"})
    void aVisitorGetsNone(String path) {
        assertEquals(List.of(), Browser.header(browser.get(path), "Set-Cookie"));
    }

    @Test
    void theServerChoosesTheSessionsId() {
        browser.setCookie(COOKIE, "chosen-by-a-thief");
        browser.signIn(school.account("ADMIN"), RunningSchool.PASSWORD);
        assertNotEquals("chosen-by-a-thief", id(browser.cookie(COOKIE)));
        Browser thief = school.browser();
        thief.setCookie(COOKIE, "chosen-by-a-thief");
        assertEquals(302, thief.get("/home").statusCode());
    }

    @Test
    void whoeverSignsInEndsTheSessionOfTheBrowsersLastUser() {
        HttpResponse<String> door = browser.open("/account/sign-in");
        browser.signIn(school.account("ADMIN"), RunningSchool.PASSWORD);
        String before = browser.cookie(COOKIE);
        String teacher = school.account("TEACHER");
        assertTrue(browser.submit(door, "signIn", Map.of("email", teacher, "password", "wrong horse battery")).body()
                .contains("user name or password is wrong"), "the other's session is no password");
        assertEquals(302, browser.get("/home").statusCode());
        browser.signIn(teacher, RunningSchool.PASSWORD);
        assertTrue(browser.get("/account/profile").body().contains(teacher));
        assertNotEquals(id(before), id(browser.cookie(COOKIE)));
        Browser thief = school.browser();
        thief.setCookie(COOKIE, before);
        assertEquals(302, thief.get("/home").statusCode(), "the id of before is worth nothing");
    }

    @ParameterizedTest
    @CsvSource({"/account/sign-in, /home", "/account/sign-in?back=/student/list?q=a, /student/list?q=a", "/account/sign-in?back=//elsewhere.example, /home"})
    void whoeverIsSignedInIsNotAskedAgain(String path, String next) {
        browser.signIn(school.account("OFFICE"), RunningSchool.PASSWORD);
        String session = browser.cookie(COOKIE);
        assertEquals(next, Browser.location(browser.get(path)));
        assertEquals(200, browser.get("/home").statusCode());
        assertEquals(id(session), id(browser.cookie(COOKIE)));
    }

    @Test
    void aSecondTabsFormGoesOnInTheSessionOfTheFirst() {
        String office = school.account("OFFICE");
        HttpResponse<String> second = browser.open("/student/list");
        HttpResponse<String> open = browser.open("/account/sign-in");
        browser.signIn(office, RunningSchool.PASSWORD);
        String session = browser.cookie(COOKIE);
        Map<String, String> typed = Map.of("email", office.toUpperCase(java.util.Locale.ROOT), "password", RunningSchool.PASSWORD);
        assertEquals("/student/list", Browser.location(browser.submit(second, "signIn", typed)));
        assertEquals("/home", Browser.location(browser.submit(open, "signIn", typed)));
        assertEquals(200, browser.get("/home").statusCode(), "the first tab goes on, too");
        assertEquals(id(session), id(browser.cookie(COOKIE)));
    }

    @Test
    void aSecondTabsFormLetsInAnotherPersonAsThemselves() {
        HttpResponse<String> second = browser.open("/account/profile");
        browser.signIn(school.account("OFFICE"), RunningSchool.PASSWORD);
        String teacher = school.account("TEACHER");
        HttpResponse<String> answer = browser.submit(second, "signIn", Map.of("email", teacher, "password", RunningSchool.PASSWORD));
        assertTrue(browser.follow(answer).body().contains(teacher));
    }

    @Test
    void aBrowserThatSignsOutForgetsWhatItKept() {
        browser.signIn(school.account("ADMIN"), RunningSchool.PASSWORD);
        HttpResponse<String> out = browser.submitForm(browser.open("/account/sign-out"), "signOut", "signOutButton", Map.of());
        assertEquals(List.of("\"cache\""), Browser.header(out, "Clear-Site-Data"));
    }

    @Test
    void soDoesOneWhoseSessionWasEnded() {
        String email = school.account("ADMIN");
        browser.signIn(email, RunningSchool.PASSWORD);
        school.change("UPDATE user_account SET credential = credential + 1 WHERE email = ?", email);
        assertEquals(List.of("\"cache\""), Browser.header(browser.get("/home"), "Clear-Site-Data"));
    }

    private static String id(String cookie) {
        return cookie.replaceFirst("\\..*", "");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldAlike() {
        HttpResponse<String> wrong = browser.tryToSignIn(school.account("ADMIN"), "wrong horse battery");
        HttpResponse<String> unknown = school.browser().tryToSignIn("nobody@riverside.example", RunningSchool.PASSWORD);
        assertEquals(200, wrong.statusCode());
        assertEquals(200, unknown.statusCode());
        assertTrue(wrong.body().contains("user name or password is wrong"), wrong::body);
        assertTrue(unknown.body().contains("user name or password is wrong"), unknown::body);
        assertEquals(302, browser.get("/home").statusCode(), "the way to sign in is still shown");
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndNotOnesOwn() {
        String email = school.account("ADMIN");
        Browser other = school.browser();
        other.signIn(email, RunningSchool.PASSWORD);
        browser.signIn(email, RunningSchool.PASSWORD);
        String before = browser.cookie(COOKIE);
        HttpResponse<String> answer = browser.submit(browser.open("/account/profile"), "save",
                Map.of("current", RunningSchool.PASSWORD, "password", "another horse battery"));
        assertEquals("/account/profile", Browser.location(answer));
        assertEquals(200, browser.get("/account/profile").statusCode(), "one's own goes on");
        assertNotEquals(id(before), id(browser.cookie(COOKIE)), "under another id");
        assertEquals("/account/sign-in?back=%2Fstudent%2Flist", Browser.location(other.follow1(other.get("/student/list"))));
        assertEquals(302, other.get("/student/list.csv").statusCode());
    }

    @Test
    void whoeverSetsAPasswordByAMailedLinkIsSignedIn() {
        String email = school.account("OFFICE");
        browser.signIn(school.account("ADMIN"), RunningSchool.PASSWORD);
        String before = browser.cookie(COOKIE);
        String secret = Secrets.create();
        school.change("""
                INSERT INTO account_link (version, created_at, changed_at, account_id, purpose, secret_hash, expires_at)
                SELECT 1, NOW(6), NOW(6), id, 'SET_PASSWORD', ?, NOW(6) + INTERVAL 1 DAY FROM user_account WHERE email = ?""", Secrets.hash(secret), email);
        HttpResponse<String> page = browser.get("/account/password?key=" + secret);
        HttpResponse<String> answer = browser.submit(page, "save", Map.of("password", "another horse battery"));
        assertEquals("/home", Browser.location(answer));
        assertTrue(browser.follow(answer).body().contains("Your password is set, and you are signed in."));
        assertTrue(browser.get("/account/profile").body().contains(email), "and not whoever used the browser before");
        assertNotEquals(id(before), id(browser.cookie(COOKIE)));
        assertEquals("/home", Browser.location(browser.get("/account/sign-in")));
    }

    @Test
    void aClosedAccountsSessionIsOver() {
        String email = school.account("ADMIN");
        browser.signIn(email, RunningSchool.PASSWORD);
        school.change("UPDATE user_account SET state = 'CLOSED' WHERE email = ?", email);
        assertEquals(302, browser.get("/account/profile").statusCode());
        assertEquals("/account/sign-in?back=%2Faccount%2Fprofile", Browser.location(browser.get("/account/profile")));
        school.change("UPDATE user_account SET state = 'ACTIVE' WHERE email = ?", email);
        assertEquals(302, browser.get("/account/profile").statusCode(), "it does not come back to life");
    }

    @Test
    void everyCookieIsOutOfReachOfScriptsAndOtherSitesAndPlainHttp() {
        browser.signIn(school.account("ADMIN"), RunningSchool.PASSWORD);
        HttpResponse<String> saved = browser.submitForm(browser.open("/account/profile"), "languageForm", "saveLanguage", Map.of("language", "en"));
        List<String> lines = Browser.header(saved, "Set-Cookie");
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("csfcfc=")), "Faces has a cookie of its own: " + lines);
        List<String> all = new java.util.ArrayList<>(lines);
        all.addAll(Browser.header(browser.get("/preference?theme=dark&back=/home"), "Set-Cookie"));
        for (String line : all) {
            String low = line.toLowerCase(java.util.Locale.ROOT);
            assertTrue(low.contains("httponly") && low.contains("samesite=lax") && low.contains("secure"), line);
        }
    }

    @Test
    void nobodyTriesPasswordsForLong() {
        String email = school.account("ADMIN");
        for (int i = 0; i < 8; i++) {
            browser.tryToSignIn(email, "wrong horse " + i);
        }
        HttpResponse<String> answer = browser.tryToSignIn(email, RunningSchool.PASSWORD);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("Too many attempts"), answer::body);
    }

    /** Pages find beans once, and must find those of their own request. */
    @Test
    void nobodySeesWhatAnotherTyped() {
        String page = browser.submitForm(browser.open("/account/forgot"), "form", "send", Map.of("email", "no address of Amara's")).body();
        assertTrue(page.contains("no address of Amara"), page);
        assertFalse(school.browser().open("/account/forgot").body().contains("Amara"), "someone else's form");
    }

    @Test
    void whoSignsOutIsOut() {
        browser.signIn(school.account("ADMIN"), RunningSchool.PASSWORD);
        String cookie = browser.cookie(COOKIE);
        HttpResponse<String> home = browser.open("/home");
        HttpResponse<String> form = browser.submitForm(home, "signOut", "signOutButton", Map.of());
        assertEquals("/account/sign-in?out=1", Browser.location(form));
        assertTrue(browser.follow(form).body().contains("You are signed out."));
        Browser later = school.browser();
        later.setCookie(COOKIE, cookie);
        assertEquals(302, later.get("/home").statusCode(), "the session is gone, not only its cookie");
    }

    @Test
    void whoWasSignedOutMeanwhileIsToldAndComesBack() {
        browser.signIn(school.account("ADMIN"), RunningSchool.PASSWORD);
        HttpResponse<String> home = browser.open("/home");
        browser.setCookie(COOKIE, "expired");
        HttpResponse<String> answer = browser.submitForm(home, "signOut", "signOutButton", Map.of());
        assertEquals(302, answer.statusCode(), answer::body);
        assertEquals(200, browser.follow(answer).statusCode());
    }

    @Test
    void theLanguageIsTheReaders() {
        assertTrue(browser.get("/account/sign-in", "Accept-Language", "de-AT").body().contains("lang=\"de\""));
        assertTrue(browser.get("/account/sign-in", "Accept-Language", "fr").body().contains("lang=\"en\""));
        browser.get("/preference?language=de&back=/account/sign-in");
        assertTrue(browser.get("/account/sign-in", "Accept-Language", "en").body().contains("lang=\"de\""));
    }

    @Test
    void goingBackAfterAChoiceLeadsNowhereElse() {
        assertEquals("/home", Browser.location(browser.get("/preference?theme=dark&back=/home")));
        assertEquals("/", Browser.location(browser.get("/preference?theme=dark&back=//elsewhere.example/")));
        assertEquals("/", Browser.location(browser.get("/preference?theme=dark&back=https://elsewhere.example/")));
        String here = school.address();
        assertEquals("/register?form=1&at=a/b", Browser.location(browser.get("/preference?theme=dark", "Referer", here + "register?form=1&at=a/b")));
        assertEquals("/", Browser.location(browser.get("/preference?theme=dark", "Referer", here + "/elsewhere.example/")));
        assertEquals("/", Browser.location(browser.get("/preference?theme=dark", "Referer", "https://elsewhere.example/home")));
    }
}
