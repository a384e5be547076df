package org.homeroom.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientTriesTest {
    private final ClientTries tries = new ClientTries();
    private final TestClock clock = new TestClock();

    @BeforeEach
    void timePasses() {
        tries.clock = clock.clock();
    }

    @Test
    void eachClientsTriesAreCountedForAWhile() {
        assertEquals(0, tries.count("198.51.100.1"));
        assertEquals(1, tries.count("198.51.100.1"));
        assertEquals(0, tries.count("198.51.100.2"));
        clock.pass(SignInLimits.WINDOW);
        assertEquals(0, tries.count("198.51.100.1"));
    }

    @Test
    void whoTriedLongestAgoIsForgottenFirst() {
        tries.count("first");
        tries.count("second");
        tries.count("first");
        for (int i = 0; i < ClientTries.MOST - 1; i++) {
            tries.count("198.51.100." + i);
        }
        assertEquals(2, tries.count("first"));
        assertEquals(0, tries.count("second"));
    }
}
