package org.homeroom.counting;

import java.util.function.Consumer;

/** What the request of this thread has cost so far. */
final class Counts {
    private static final ThreadLocal<Counts> CURRENT = new ThreadLocal<>();
    int components;
    int lookUps;

    static Counts begin() {
        Counts counts = new Counts();
        CURRENT.set(counts);
        return counts;
    }

    static void end() {
        CURRENT.remove();
    }

    /** Nothing, if nobody has asked for this request to be counted. */
    static void add(Consumer<Counts> more) {
        Counts counts = CURRENT.get();
        if (counts != null) {
            more.accept(counts);
        }
    }
}
