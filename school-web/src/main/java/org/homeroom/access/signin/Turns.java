package org.homeroom.access.signin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Those who wait to try at accounts at which somebody is guessing: in the order in which they came, holding no thread. */
class Turns<T> {
    static final Duration PACE = Duration.ofMillis(250);
    private final Queue<T> waiting = new ArrayDeque<>();
    private final int places;
    private final Turn<T> turn;
    private final ScheduledExecutorService timer;
    private boolean running;

    /** What is done when it is someone's turn. */
    interface Turn<T> {
        void take(T one);
    }

    Turns(int places, Turn<T> turn, ScheduledExecutorService timer) {
        this.places = places;
        this.turn = turn;
        this.timer = timer;
    }

    /** @return whether there was a place */
    synchronized boolean enter(T one) {
        if (waiting.size() >= places) {
            return false;
        }
        waiting.add(one);
        if (!running) {
            running = true;
            timer.execute(this::next);
        }
        return true;
    }

    private void next() {
        first().ifPresent(one -> {
            timer.schedule(this::next, PACE.toMillis(), TimeUnit.MILLISECONDS);
            turn.take(one);
        });
    }

    private synchronized Optional<T> first() {
        running = !waiting.isEmpty();
        return Optional.ofNullable(waiting.poll());
    }
}
