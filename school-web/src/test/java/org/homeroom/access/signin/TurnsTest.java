package org.homeroom.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    void noMoreWaitThanThereArePlacesFor() {
        CountDownLatch never = new CountDownLatch(1);
        Turns<Integer> turns = new Turns<>(PLACES, one -> never.countDown(), Executors.newScheduledThreadPool(0));
        IntStream.range(0, PLACES).forEach(i -> assertTrue(turns.enter(i)));
        assertFalse(turns.enter(PLACES));
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
}
