package org.homeroom.base.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeroom.testing.Db;
import org.homeroom.testing.Nodes;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class JobsServiceTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    @Inject
    Jobs jobs;
    @Inject
    Nodes nodes;
    @Inject
    TestClock clock;
    @Inject
    Db db;
    private Jobs other;

    @BeforeEach
    void meetTheOtherNode() {
        other = nodes.other(Jobs.class);
    }

    /** Moves leases back, as if this much time had passed. */
    private void pass(Duration time) {
        db.run(em -> em.createNativeQuery("UPDATE job_lease SET held_until = held_until - INTERVAL ? SECOND")
                .setParameter(1, time.toSeconds()).executeUpdate());
    }

    @Test
    void aNodeWhoseClockIsAheadTakesNothing() {
        jobs.take("sweep", MINUTE);
        clock.pass(MINUTE.plusSeconds(1));
        assertFalse(other.take("sweep", MINUTE));
    }

    @Test
    void oneNodeHoldsALease() {
        assertTrue(jobs.take("sweep", MINUTE));
        assertFalse(other.take("sweep", MINUTE));
    }

    @Test
    void theHolderExtendsItsLease() {
        jobs.take("sweep", MINUTE);
        pass(MINUTE.minusSeconds(1));
        assertTrue(jobs.take("sweep", MINUTE));
        pass(Duration.ofSeconds(30));
        assertFalse(other.take("sweep", MINUTE));
    }

    @Test
    void anotherNodeTakesOverWhenTheLeaseHasRunOut() {
        jobs.take("sweep", MINUTE);
        pass(MINUTE.plusSeconds(1));
        assertTrue(other.take("sweep", MINUTE));
        assertFalse(jobs.take("sweep", MINUTE));
    }

    @Test
    void refusingDoesNotExtendTheLease() {
        jobs.take("sweep", MINUTE);
        pass(Duration.ofSeconds(40));
        other.take("sweep", MINUTE);
        pass(Duration.ofSeconds(21));
        assertTrue(other.take("sweep", MINUTE));
    }

    @Test
    void eachJobHasItsOwnLease() {
        assertTrue(jobs.take("sweep", MINUTE));
        assertTrue(other.take("reconcile", MINUTE));
    }

    @Test
    void onlyOneOfTwoAtOnceHoldsIt() throws Exception {
        for (int round = 0; round < 10; round++) {
            String job = "race" + round;
            List<Callable<Boolean>> both = List.of(() -> jobs.take(job, MINUTE), () -> other.take(job, MINUTE));
            try (var threads = Executors.newFixedThreadPool(2)) {
                int holders = 0;
                for (Future<Boolean> answer : threads.invokeAll(both)) {
                    holders += answer.get() ? 1 : 0;
                }
                assertEquals(1, holders);
            }
        }
    }
}
