package org.homeroom.access.signin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuessedAccountsTest {
    private final GuessedAccounts guessed = new GuessedAccounts();
    private final TestClock clock = new TestClock();

    @BeforeEach
    void timePasses() {
        guessed.clock = clock.clock();
    }

    @Test
    void anAccountIsForgottenAWhileAfterTheLastTry() {
        assertFalse(guessed.has("emi@school.example"));
        guessed.found("emi@school.example");
        clock.pass(SignInLimits.WINDOW.minusMillis(1));
        assertTrue(guessed.has("emi@school.example"));
        guessed.found("emi@school.example");
        clock.pass(Duration.ofMillis(2));
        assertTrue(guessed.has("emi@school.example"), "it was found again");
        clock.pass(SignInLimits.WINDOW);
        assertFalse(guessed.has("emi@school.example"));
    }

    @Test
    void noMoreAreRememberedThanMayBe() {
        for (int i = 0; i <= GuessedAccounts.MOST; i++) {
            guessed.found(i + "@school.example");
        }
        assertFalse(guessed.has("0@school.example"));
        assertTrue(guessed.has(GuessedAccounts.MOST + "@school.example"));
    }
}
