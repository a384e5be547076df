package org.homeroom.base.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.homeroom.testing.Db;
import org.homeroom.testing.Nodes;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.Test;

@ServiceTest
class RateLimiterServiceTest {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    @Inject
    RateLimiter limiter;
    @Inject
    Nodes nodes;
    @Inject
    TestClock clock;
    @Inject
    Db db;

    @Test
    void allowsAsManyAsItIsTold() {
        assertTrue(limiter.allow("sign-in", "amara", 2, WINDOW));
        assertTrue(limiter.allow("sign-in", "amara", 2, WINDOW));
        assertFalse(limiter.allow("sign-in", "amara", 2, WINDOW));
    }

    @Test
    void countsEachSubjectAndEachBucketByItself() {
        assertTrue(limiter.allow("sign-in", "amara", 1, WINDOW));
        assertTrue(limiter.allow("sign-in", "mateusz", 1, WINDOW));
        assertTrue(limiter.allow("register", "amara", 1, WINDOW));
        assertFalse(limiter.allow("sign-in", "amara", 1, WINDOW));
    }

    @Test
    void beginsAnewWithTheNextWindow() {
        limiter.allow("sign-in", "amara", 1, WINDOW);
        clock.pass(WINDOW.minusSeconds(1));
        assertFalse(limiter.allow("sign-in", "amara", 1, WINDOW));
        clock.pass(Duration.ofSeconds(1));
        assertTrue(limiter.allow("sign-in", "amara", 1, WINDOW));
    }

    @Test
    void aShortAndALongWindowOfTheSameSubjectAreTwoBuckets() {
        Duration day = Duration.ofDays(1);
        for (int i = 0; i < 3; i++) {
            assertTrue(limiter.allow("register", "192.0.2.7", 1, WINDOW));
            assertTrue(limiter.allow("register-day", "192.0.2.7", 3, day));
            clock.pass(WINDOW);
        }
        assertTrue(limiter.allow("register", "192.0.2.7", 1, WINDOW));
        assertFalse(limiter.allow("register-day", "192.0.2.7", 3, day));
    }

    @Test
    void nodesCountTogether() {
        RateLimiter other = nodes.other(RateLimiter.class);
        assertTrue(limiter.allow("sign-in", "amara", 2, WINDOW));
        assertTrue(other.allow("sign-in", "amara", 2, WINDOW));
        assertFalse(limiter.allow("sign-in", "amara", 2, WINDOW));
    }

    @Test
    void aCrowdGetsNoMoreThanTheLimit() throws Exception {
        RateLimiter other = nodes.other(RateLimiter.class);
        Callable<Boolean> here = () -> limiter.allow("sign-in", "amara", 5, WINDOW);
        Callable<Boolean> there = () -> other.allow("sign-in", "amara", 5, WINDOW);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> answers =
                    threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> i % 2 == 0 ? here : there).toList());
            int allowed = 0;
            for (Future<Boolean> answer : answers) {
                allowed += answer.get() ? 1 : 0;
            }
            assertTrue(allowed <= 5, allowed + " were allowed");
            assertTrue(allowed >= 1, "nobody was allowed");
        }
    }

    @Test
    void isResetForOneSubject() {
        limiter.allow("sign-in", "amara", 1, WINDOW);
        limiter.allow("sign-in", "mateusz", 1, WINDOW);
        limiter.reset("sign-in", "amara");
        assertTrue(limiter.allow("sign-in", "amara", 1, WINDOW));
        assertFalse(limiter.allow("sign-in", "mateusz", 1, WINDOW));
    }

    @Test
    void theCountStaysEvenIfTheCallerRollsBack() {
        assertThrows(IllegalArgumentException.class, () -> db.run(em -> {
            limiter.allow("sign-in", "amara", 1, WINDOW);
            throw new IllegalArgumentException();
        }));
        assertFalse(limiter.allow("sign-in", "amara", 1, WINDOW));
    }

    @Test
    void keepsNoAddress() {
        limiter.allow("sign-in", "192.0.2.7", 1, WINDOW);
        assertEquals(0, db.count("rate_count WHERE subject_hash LIKE '%192.0%'"));
    }

    @Test
    void anAddressIsNotFoundByHashingAllAddresses() {
        limiter.allow("sign-in", "192.0.2.7", 1, WINDOW);
        assertEquals(0, db.count("rate_count WHERE subject_hash = SHA2('192.0.2.7', 256)"));
        assertEquals(1, db.count("secret_key WHERE name = 'rate_count' AND value RLIKE '^[0-9a-f]{64}$'"));
    }

    @Test
    void sweepsWhatIsOld() {
        limiter.allow("sign-in", "amara", 1, WINDOW);
        clock.pass(Duration.ofDays(3));
        limiter.allow("sign-in", "mateusz", 1, WINDOW);
        limiter.sweep();
        assertEquals(1, db.count("rate_count"));
    }
}
