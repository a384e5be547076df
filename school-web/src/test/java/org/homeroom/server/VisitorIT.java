package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeroom.base.shared.Secrets;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a visitor requests begins a session: whoever has no account cannot fill the server's memory. */
@ExtendWith(RunningSchool.class)
class VisitorIT {
    private static final String FORM = "application/x-www-form-urlencoded";
    private School school;
    private Browser visitor;
    private int sessions;

    @BeforeEach
    void aVisitor(School running) {
        school = running;
        visitor = running.browser();
        sessions = running.sessions();
    }

    @AfterEach
    void noSessionHasBegun() {
        assertEquals(sessions, school.sessions());
        assertEquals(null, visitor.cookie("homeroom"));
    }

    @ParameterizedTest
    @MethodSource("org.homeroom.server.Edge#all")
    void anAddressBeginsNone(Edge line) {
        line.ask(visitor);
        assertEquals(sessions, school.sessions(), line::toString);
        line.ask(visitor, BodyPublishers.ofString("{}"), "Content-Type", "application/json");
        assertEquals(sessions, school.sessions(), line::toString);
        for (String state : List.of("stateless", "1:1", "")) {
            new Edge("POST", line.address(), line.open(), Set.of()).ask(visitor, BodyPublishers.ofString("form=form&jakarta.faces.ViewState=" + state),
                    "Content-Type", FORM);
            assertEquals(sessions, school.sessions(), () -> state + " sent to " + line);
        }
    }

    @ParameterizedTest
    @CsvSource({"/register, save", "/account/forgot, send", "/account/sign-in, signIn",
        "/account/sign-in?back=/student/list, signIn"})
    void aFormThatIsRefusedBeginsNone(String path, String button) {
        HttpResponse<String> refused = visitor.submit(visitor.get(path), button, Map.of("email", ""));
        assertTrue(refused.body().contains("class=\"errors\""), refused::body);
        visitor.submit(refused, button, Map.of("email", ""));
        assertSaysWhatIsMissing(visitor.submit(refused, button, Map.of()));
        assertTrue(visitor.submit(refused, button, Map.of("email", "haddad@riverside.example")).statusCode() < 400);
    }

    /** No browser leaves out a field; whoever does is told what somebody is who left it empty. */
    private static void assertSaysWhatIsMissing(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("class=\"errors\""), answer::body);
    }

    @Test
    void whatIsTypedIsReadAsItWasTyped() {
        HttpResponse<String> refused = visitor.submit(visitor.get("/register"), "save", Map.of("givenName", "Zsófia Šárka 明", "email", ""));
        assertTrue(refused.body().contains("value=\"Zsófia Šárka 明\""), refused::body);
    }

    @Test
    void aWrongPasswordBeginsNone() {
        HttpResponse<String> refused = visitor.tryToSignIn(school.account("ADMIN"), "wrong horse battery");
        assertTrue(refused.body().contains("user name or password is wrong"), refused::body);
        assertEquals(302, visitor.get("/home").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"/account/password, SET_PASSWORD", "/account/first, FIRST_ADMIN"})
    void aPasswordThatIsRefusedBeginsNone(String path, String purpose) {
        String secret = link(purpose, school.account("ADMIN"));
        HttpResponse<String> page = visitor.get(path + "?key=" + secret);
        HttpResponse<String> refused = visitor.submit(page, "save", Map.of("name", "", "email", "", "password", "short"));
        assertTrue(refused.body().contains("class=\"errors\""), refused::body);
        assertSaysWhatIsMissing(visitor.submit(refused, "save", Map.of()));
    }

    @Test
    void anAddressForANewPasswordBeginsNone() {
        String email = school.account("ADMIN");
        HttpResponse<String> sent = visitor.submit(visitor.get("/account/forgot"), "send", Map.of("email", email));
        assertEquals("/account/forgot?sent=1", Browser.location(sent));
        assertEquals(200, visitor.get("/account/password?key=" + link("SET_PASSWORD", email)).statusCode());
    }

    private String link(String purpose, String email) {
        String secret = Secrets.create();
        school.change("""
                INSERT INTO account_link (version, created_at, changed_at, account_id, purpose, secret_hash, expires_at)
                SELECT 1, NOW(6), NOW(6), id, ?, ?, NOW(6) + INTERVAL 1 DAY FROM user_account WHERE email = ?""", purpose, Secrets.hash(secret), email);
        return secret;
    }

    @ParameterizedTest
    @CsvSource({"/registration/open/verify, UNVERIFIED, verify", "/registration/open/answer, ASKED, save"})
    void aMailedLinkBeginsNone(String path, String state, String button) {
        String secret = Secrets.create();
        school.change("""
                INSERT INTO registration (version, created_at, changed_at, given_name, family_name, email, country, language, notice_version, state,
                question, secret_hash, expires_at)
                VALUES (1, NOW(6), NOW(6), 'Noor', 'Haddad', 'haddad@riverside.example', 'JO', 'en', '1', ?, 'Which class?', ?, NOW(6) + INTERVAL 1 DAY)""",
                state, Secrets.hash(secret));
        HttpResponse<String> page = visitor.get(path + "?key=" + secret);
        assertTrue(visitor.submit(page, button, Map.of()).statusCode() < 400, "without the answer, or complete");
        assertEquals(200, visitor.submit(page, button, Map.of("answer", "")).statusCode(), "too late, or empty");
        for (String typed : List.of("The third", "The fourth")) {
            visitor.submit(page, button, Map.of("answer", typed));
        }
    }
}
