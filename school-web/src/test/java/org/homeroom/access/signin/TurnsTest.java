package org.homeroom.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final int PLACES = 8;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void whoComesFirstIsLookedAtFirstAndWhoComesLaterStartsAnew() throws InterruptedException {
        List<Integer> looked = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch three = new CountDownLatch(3);
        CountDownLatch four = new CountDownLatch(4);
        Turns<Integer> turns = new Turns<>(PLACES, one -> {
            looked.add(one);
            three.countDown();
            four.countDown();
        }, timer);
        IntStream.range(0, 3).forEach(turns::enter);
        three.await();
        Thread.sleep(2 * Turns.PACE.toMillis());
        turns.enter(3);
        four.await();
        assertEquals(List.of(0, 1, 2, 3), looked);
    }

    @Test
    void atMostOneInEachStretchOfTime() throws InterruptedException {
        CountDownLatch five = new CountDownLatch(5);
        Turns<Integer> turns = new Turns<>(PLACES, one -> five.countDown(), timer);
        long begin = System.nanoTime();
        IntStream.range(0, 5).forEach(turns::enter);
        five.await();
        assertTrue(System.nanoTime() - begin >= 4 * Turns.PACE.toNanos());
    }

    @Test
    void theFirstByOrderIsNextWhoeverCame() throws InterruptedException {
        List<Integer> looked = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch all = new CountDownLatch(4);
        CountDownLatch entered = new CountDownLatch(1);
        Turns<Integer> turns = new Turns<>(PLACES, one -> {
            looked.add(one);
            all.countDown();
        }, timer);
        stand(entered);
        List.of(3, 1, 4, 2).forEach(turns::enter);
        entered.countDown();
        all.await();
        assertEquals(List.of(1, 2, 3, 4), looked);
    }

    @Test
    void theLastGivesUpTheirPlaceForOneBeforeThem() {
        stand(new CountDownLatch(1));
        Turns<Integer> turns = new Turns<>(PLACES, one -> { }, timer);
        IntStream.range(0, PLACES).forEach(i -> assertEquals(Optional.empty(), turns.enter(10 + i)));
        assertEquals(Optional.of(99), turns.enter(99));
        assertEquals(Optional.of(10 + PLACES - 1), turns.enter(1));
        turns.leave(10);
        assertEquals(Optional.empty(), turns.enter(98));
    }

    @Test
    void oneWhoHasGoneKeepsNobodyElseWaiting() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        Turns<Integer> turns = new Turns<>(PLACES, one -> {
            if (one == 1) {
                throw new IllegalStateException("gone");
            }
            second.countDown();
        }, timer);
        turns.enter(1);
        turns.enter(2);
        second.await();
    }

    /** Nobody's turn comes until the latch opens, or the test ends. */
    private void stand(CountDownLatch latch) {
        timer.execute(() -> await(latch));
        timer.execute(() -> await(latch));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
