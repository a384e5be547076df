package org.homeroom.access.contribution;

import java.util.List;

/** Says what may wait for the one who asks, which the home page counts: all rooms' in one statement. */
public interface TaskSource {
    /** What they may act on; nothing where they may not. Costs no statement. */
    List<Task> tasks();

    /**
     * Something that may wait.
     *
     * @param order    among all tasks
     * @param text     its sentence, of the count
     * @param icon     its name among the symbols of {@code icons.svg}
     * @param path     the page on which to act
     * @param counting an SQL expression that says how much waits, over the current year {@code y}, which has an {@code id} alone, null where there
     *                 is no year; written in code, and nobody's input
     * @param first    whether nothing else matters as long as it waits, so that home leads there at once
     */
    record Task(int order, String text, String icon, String path, String counting, boolean first) {
        public Task(int order, String text, String icon, String path, String counting) {
            this(order, text, icon, path, counting, false);
        }
    }
}
