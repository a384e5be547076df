package org.homeroom.base.shared;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Figures about a large school, which each host remembers for less than a minute: counting tens of thousands of rows again for
 * every page would make it dearer with every student. The key is all that was asked, so that nobody is told a figure that was
 * counted for someone who may see more. What a small school is told is never remembered, so that it is always true; but for the
 * years that strangers choose from, whose form is sent by thousands at once.
 */
public final class Remembered {
    static final Duration HOLDS = Duration.ofSeconds(45);
    /** While one request counts again, the others are told the old figure. */
    static final Duration COUNTING = Duration.ofSeconds(5);
    private static final int MOST = 500;
    private static final Map<Object, Figure> FIGURES = new ConcurrentHashMap<>();
    private static final AtomicLong WRITINGS = new AtomicLong();

    private record Figure(Object value, long counted, AtomicBoolean again) {
        private boolean isYoungerThan(Duration age, long now) {
            return now - counted < age.toNanos();
        }
    }

    private Remembered() {
    }

    /** Empty if it has to be counted, and then {@linkplain #keep kept}. */
    public static <T> Optional<T> find(Object key) {
        return find(key, System.nanoTime());
    }

    @SuppressWarnings("unchecked")
    static <T> Optional<T> find(Object key, long now) {
        Figure known = FIGURES.get(key);
        boolean told = known != null && (known.isYoungerThan(HOLDS, now)
                || known.isYoungerThan(HOLDS.plus(COUNTING), now) && !known.again.compareAndSet(false, true));
        return told ? Optional.of((T) known.value) : Optional.empty();
    }

    /** A key whose figure is counted anew as soon as someone has written through this host, so that they see what they have done. */
    public static Object untilWritten(Object key) {
        return Map.entry(key, WRITINGS.get());
    }

    /** A transaction that wrote has been committed. */
    public static void written() {
        WRITINGS.incrementAndGet();
    }

    public static void forget() {
        FIGURES.clear();
    }

    /** @param large whether counting took so many rows that it is remembered @return the value */
    public static <T> T keep(Object key, T value, boolean large) {
        if (large) {
            if (FIGURES.size() >= MOST) {
                FIGURES.clear();
            }
            FIGURES.put(key, new Figure(value, System.nanoTime(), new AtomicBoolean()));
        } else {
            FIGURES.remove(key);
        }
        return value;
    }
}
