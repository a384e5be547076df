package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.homeroom.base.shared.Secrets;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever proves to be an account's owner comes in, however often somebody has guessed before. */
@ExtendWith(RunningSchool.class)
class GuessingIT {
    private static final String NEW = "violet kettle morning";
    private School school;
    private String email;

    @BeforeEach
    void somebodyGuesses(School running) {
        school = running;
        email = running.account("EDITOR");
        Browser stranger = running.browser();
        HttpResponse<String> answer = null;
        for (int i = 0; i < 9; i++) {
            answer = stranger.tryToSignIn(email, "guess number " + i);
        }
        assertTrue(answer.body().contains("Too many attempts"), answer::body);
    }

    @AfterEach
    void countersStartAnew() {
        school.change("DELETE FROM rate_count");
    }

    @Test
    void anOwnerWithANewPasswordComesInFromTheSameNetwork() {
        Browser owner = school.browser();
        assertTrue(owner.tryToSignIn(email, RunningSchool.PASSWORD).body().contains("Too many attempts"));
        String secret = Secrets.create();
        school.change("""
                INSERT INTO account_link (version, created_at, changed_at, account_id, purpose, secret_hash, expires_at)
                SELECT 1, NOW(6), NOW(6), id, 'SET_PASSWORD', ?, NOW(6) + INTERVAL 1 DAY FROM user_account WHERE email = ?""", Secrets.hash(secret), email);
        owner.follow(owner.submit(owner.get("/account/password?key=" + secret), "save", Map.of("password", NEW)));
        assertEquals("/home", Browser.location(owner.tryToSignIn(email, NEW)));
        assertTrue(school.browser().tryToSignIn(email, NEW).body().contains("Too many attempts"), "a browser that the account does not know");
    }

    @Test
    void nobodyUsesUpTheLinksOfAnother() {
        for (int i = 0; i < 6; i++) {
            Browser someone = school.browser();
            assertEquals("/account/forgot?sent=1", Browser.location(someone.submit(someone.get("/account/forgot"), "send", Map.of("email", email))));
        }
    }
}
