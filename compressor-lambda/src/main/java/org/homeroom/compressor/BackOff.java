package org.homeroom.compressor;

import java.time.Duration;

/** How long to wait after consecutive failures: twice as long each time, up to a limit. */
record BackOff(Duration first, Duration longest) {
    private static final int DOUBLINGS = 20;

    Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
