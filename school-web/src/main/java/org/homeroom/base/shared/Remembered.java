package org.homeroom.base.shared;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Figures about a large school, which each host remembers for less than a minute: counting tens of thousands of rows again for
 * every page would make it dearer with every student. The key is all that was asked, so that nobody is told a figure that was
 * counted for someone who may see more. What a small school is told is never remembered, so that it is always true.
 */
public final class Remembered {
    private static final long NANOS = Duration.ofSeconds(45).toNanos();
    /** While one request counts again, the others are told the old figure. */
    private static final long COUNTING = Duration.ofSeconds(5).toNanos();
    private static final int MOST = 500;
    private static final Map<Object, Figure> FIGURES = new ConcurrentHashMap<>();

    private record Figure(Object value, long until) {
        private boolean holds() {
            return System.nanoTime() - until < 0;
        }
    }

    private Remembered() {
    }

    /** Empty if it has to be counted, and then {@linkplain #keep kept}. */
    @SuppressWarnings("unchecked")
    public static <T> Optional<T> find(Object key) {
        Figure known = FIGURES.get(key);
        boolean counts = known == null
                || !known.holds() && FIGURES.replace(key, known, new Figure(known.value, System.nanoTime() + COUNTING));
        return counts ? Optional.empty() : Optional.of((T) known.value);
    }

    static void forget() {
        FIGURES.clear();
    }

    /** @param large whether counting took so many rows that it is remembered @return the value */
    public static <T> T keep(Object key, T value, boolean large) {
        if (large) {
            if (FIGURES.size() >= MOST) {
                FIGURES.values().removeIf(figure -> !figure.holds());
            }
            if (FIGURES.size() >= MOST) {
                FIGURES.clear();
            }
            FIGURES.put(key, new Figure(value, System.nanoTime() + NANOS));
        } else {
            FIGURES.remove(key);
        }
        return value;
    }
}
