package org.homeroom.access.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Those who wait for something that must not be done often: they take turns in their natural order, and hold no thread. */
class Turns<T extends Comparable<T>> {
    static final Duration PACE = Duration.ofMillis(250);
    private final TreeSet<T> waiting = new TreeSet<>();
    private final int places;
    private final Consumer<T> turn;
    private final ScheduledExecutorService timer;
    private boolean running;

    /** @param turn what is done with someone whose turn it is */
    Turns(int places, Consumer<T> turn, ScheduledExecutorService timer) {
        this.places = places;
        this.turn = turn;
        this.timer = timer;
    }

    /** @return who is last and has no place any more, which may be the one who entered; empty if there was room */
    synchronized Optional<T> enter(T one) {
        waiting.add(one);
        if (!running) {
            running = true;
            timer.execute(this::next);
        }
        return waiting.size() > places ? Optional.of(waiting.pollLast()) : Optional.empty();
    }

    synchronized void leave(T one) {
        waiting.remove(one);
    }

    private void next() {
        first().ifPresent(one -> {
            timer.schedule(this::next, PACE.toMillis(), TimeUnit.MILLISECONDS);
            turn.accept(one);
        });
    }

    private synchronized Optional<T> first() {
        running = !waiting.isEmpty();
        return Optional.ofNullable(waiting.pollFirst());
    }
}
