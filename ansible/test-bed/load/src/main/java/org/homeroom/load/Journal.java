package org.homeroom.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests and their answers, in no particular order, and marked moments. */
final class Journal {
    /**
     * A request.
     *
     * @param at    when it was sent
     * @param took  how long until it was answered, or given up
     * @param node  the label of the node that answered; empty if none did
     * @param fault why it failed, in a word; null if it did not
     */
    record Entry(Instant at, Duration took, String method, String path, String node, String fault) {
        boolean reads() {
            return method.equals("GET");
        }

        Instant end() {
            return at.plus(took);
        }
    }

    /** A moment, such as that of a failure. */
    record Mark(Instant at, String label) {
    }

    private final ConcurrentLinkedQueue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Mark> marks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sessionsLost = new AtomicInteger();
    private final AtomicInteger formsLost = new AtomicInteger();

    /** Forgets earlier entries: warming up does not count. */
    void begin() {
        entries.clear();
        sessionsLost.set(0);
        formsLost.set(0);
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    void mark(String label) {
        marks.add(new Mark(Instant.now(), label));
    }

    /** Someone who was signed in was asked to sign in again. */
    void sessionLost() {
        sessionsLost.incrementAndGet();
    }

    /** A form that someone had filled in was answered, but not accepted. */
    void formLost() {
        formsLost.incrementAndGet();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    int sessionsLost() {
        return sessionsLost.get();
    }

    int formsLost() {
        return formsLost.get();
    }
}
