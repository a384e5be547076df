package org.homeroom.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SlowLaneTest {
    private final SlowLane lane = new SlowLane(Duration.ZERO);

    @Test
    void fewWaitOneIsCheckedAndTheRestAreToldAtOnce() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger together = new AtomicInteger();
        List<Integer> most = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Boolean>>> waiting = new ArrayList<>();
            for (int i = 0; i < SlowLane.PLACES; i++) {
                waiting.add(threads.submit(() -> lane.inTurn(() -> {
                    most.add(together.incrementAndGet());
                    inside.countDown();
                    go.await();
                    together.decrementAndGet();
                    return true;
                })));
            }
            inside.await();
            awaitAllPlacesTaken();
            assertEquals(Optional.empty(), lane.inTurn(() -> true), "no place is left");
            go.countDown();
            for (Future<Optional<Boolean>> each : waiting) {
                assertTrue(each.get().isPresent());
            }
        }
        assertEquals(SlowLane.PLACES, most.size());
        assertTrue(most.stream().allMatch(n -> n == 1), "never two at once");
        assertTrue(lane.inTurn(() -> true).isPresent(), "places are given back");
    }

    @Test
    void aCheckThatFailsGivesItsPlaceBack() {
        for (int i = 0; i <= SlowLane.PLACES; i++) {
            assertThrows(IllegalStateException.class, () -> lane.inTurn(() -> {
                throw new IllegalStateException("The database is away");
            }));
        }
    }

    private void awaitAllPlacesTaken() throws InterruptedException {
        while (lane.free() > 0) {
            Thread.sleep(1);
        }
    }
}
