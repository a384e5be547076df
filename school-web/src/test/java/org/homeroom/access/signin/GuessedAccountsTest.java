package org.homeroom.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    void oneAfterTheOtherIsLookedAtHoweverManyCome() {
        int looked = 0;
        for (int i = 0; i < 1000; i++, clock.pass(Duration.ofMillis(2))) {
            looked += guessed.isNext() ? 1 : 0;
        }
        assertEquals(2000 / GuessedAccounts.BETWEEN_TRIES.toMillis(), looked);
    }

    @Test
    void whoeverComesAfterAQuietTimeIsLookedAtButNoMoreThanOne() {
        guessed.isNext();
        clock.pass(Duration.ofHours(1));
        assertTrue(guessed.isNext());
        assertFalse(guessed.isNext());
    }

    @Test
    void anAccountIsForgottenAWhileAfterTheLastTry() {
        assertFalse(guessed.has("emi@school.example"));
        guessed.found("emi@school.example");
        clock.pass(GuessedAccounts.REMEMBERED.minusMillis(1));
        assertTrue(guessed.has("emi@school.example"));
        guessed.found("emi@school.example");
        clock.pass(Duration.ofMillis(2));
        assertTrue(guessed.has("emi@school.example"), "it was found again");
        clock.pass(GuessedAccounts.REMEMBERED);
        assertFalse(guessed.has("emi@school.example"));
    }

    @Test
    void noMoreAreRememberedThanMayBe() {
        for (int i = 0; i < 1001; i++) {
            guessed.found(i + "@school.example");
        }
        assertFalse(guessed.has("0@school.example"));
        assertTrue(guessed.has("1000@school.example"));
    }
}
