package org.homeroom.compressor;

import java.time.Duration;

/** How long to wait after so many failures in a row: twice as long each time, up to a bound. */
record BackOff(Duration first, Duration longest) {
    private static final int DOUBLINGS = 20;

    Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
