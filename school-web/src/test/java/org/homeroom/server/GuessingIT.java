package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
        assertEquals("/home", Browser.location(again(owner).tryToSignIn(email, NEW)));
        assertTrue(school.browser().tryToSignIn(email, NEW).body().contains("Too many attempts"), "a browser that the account does not know");
    }

    @Test
    void anOwnerWaitsForTheirTurnAndComesIn() throws Exception {
        Browser known = school.browser();
        school.change("DELETE FROM rate_count WHERE bucket = 'sign-in'");
        assertEquals("/home", Browser.location(known.tryToSignIn(email, RunningSchool.PASSWORD)));
        school.change("UPDATE rate_count SET hits = 60 WHERE bucket = 'sign-in-account'");
        assertTrue(school.browser().tryToSignIn(email, "a guess").body().contains("is wrong"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> guesses = IntStream.range(0, 4).mapToObj(i -> threads.submit(
                    () -> school.browser().tryToSignIn(email, "guess number " + i))).toList();
            Browser owner = school.browser();
            Browser other = school.browser();
            assertEquals("/home", Browser.location(owner.tryToSignIn(email, RunningSchool.PASSWORD)));
            assertEquals(200, owner.get("/home").statusCode());
            assertEquals("/home", Browser.location(again(known).tryToSignIn(email, RunningSchool.PASSWORD)), "a known browser waits for nobody");
            assertEquals("/home", Browser.location(other.tryToSignIn(school.account("EDITOR"), RunningSchool.PASSWORD)), "nor do others");
            for (Future<HttpResponse<String>> guess : guesses) {
                assertTrue(guess.get().body().contains("is wrong"));
                assertTrue(guess.get().headers().firstValue("Content-Security-Policy").orElseThrow().contains("script-src 'self' 'nonce-"));
            }
        }
    }

    @Test
    void whoFindsNoPlaceIsSentBackWithWhatTheyTyped() throws Exception {
        school.change("DELETE FROM rate_count WHERE bucket = 'sign-in'");
        assertTrue(school.browser().tryToSignIn(email, "a guess").body().contains("is wrong"));
        school.change("UPDATE rate_count SET hits = 60 WHERE bucket = 'sign-in-account'");
        assertTrue(school.browser().tryToSignIn(email, "a guess").body().contains("is wrong"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Browser, Future<HttpResponse<String>>> guesses = new LinkedHashMap<>();
            for (int i = 0; i < 2 * RunningSchool.WAITING_TRIES; i++) {
                Browser stranger = school.browser();
                String guess = "guess number " + i;
                guesses.put(stranger, threads.submit(() -> stranger.tryToSignIn(email, guess)));
            }
            boolean sentBack = false;
            for (Map.Entry<Browser, Future<HttpResponse<String>>> guess : guesses.entrySet()) {
                HttpResponse<String> answer = guess.getValue().get();
                if (answer.statusCode() == 302) {
                    assertEquals("/account/sign-in?crowded=1", Browser.location(answer));
                    HttpResponse<String> page = guess.getKey().follow(answer);
                    assertTrue(page.body().contains("attempts take turns"), page::body);
                    assertTrue(page.body().contains("value=\"" + email + "\""), page::body);
                    sentBack = true;
                }
            }
            assertTrue(sentBack);
        }
    }

    @Test
    void nobodyUsesUpTheLinksOfAnother() {
        for (int i = 0; i < 6; i++) {
            Browser someone = school.browser();
            assertEquals("/account/forgot?sent=1", Browser.location(someone.submit(someone.get("/account/forgot"), "send", Map.of("email", email))));
        }
    }

    /** The same browser without its session. */
    private Browser again(Browser known) {
        Browser later = school.browser();
        later.setCookie("browser", known.cookie("browser"));
        return later;
    }
}
