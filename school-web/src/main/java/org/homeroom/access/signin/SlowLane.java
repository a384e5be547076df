package org.homeroom.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where passwords of accounts at which somebody is guessing are checked: one after another on each host, and no faster than {@link
 * #PACE}. So guessing is slow from however many addresses it comes, and takes next to nothing from those who sign in to other
 * accounts. Few may wait; who finds no place is told so at once, and holds no thread.
 */
@ApplicationScoped
class SlowLane {
    static final int PLACES = 8;
    static final Duration PACE = Duration.ofMillis(250);
    private final Semaphore places = new Semaphore(PLACES);
    private final ReentrantLock lane = new ReentrantLock(true);
    private final Duration pace;

    SlowLane() {
        this(PACE);
    }

    SlowLane(Duration pace) {
        this.pace = pace;
    }

    /** What is done when it is its turn. */
    interface Check<T, E extends Exception> {
        T run() throws E;
    }

    /** @return what the check returned; empty if there was no place to wait, and nothing was checked */
    <T, E extends Exception> Optional<T> inTurn(Check<T, E> check) throws E {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            lane.lock();
            try {
                long end = System.nanoTime() + pace.toNanos();
                T result = check.run();
                rest(end);
                return Optional.of(result);
            } finally {
                lane.unlock();
            }
        } finally {
            places.release();
        }
    }

    int free() {
        return places.availablePermits();
    }

    private static void rest(long end) {
        for (long left = end - System.nanoTime(); left > 0 && !Thread.currentThread().isInterrupted(); left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
