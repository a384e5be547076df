package org.homeroom.benchmark.pages;

import java.util.List;

/**
 * What is asked for.
 *
 * @param goal  how many times a style sheet it may cost; null where nobody has said
 * @param times how many times as often as others it is asked for, where it costs so little that a clock tick counts
 * @param cpu   of another system; null where it is this school's
 */
record Page(String name, Double goal, int times, Asking asking, Cpu cpu) {
    Page(String name, Double goal, int times, Asking asking) {
        this(name, goal, times, asking, null);
    }

    /** Asks once, and looks at what is answered; more than one answer where it takes more than one request. */
    interface Asking {
        List<Web.Answer> ask(int number);
    }

    boolean ours() {
        return cpu == null;
    }
}
