package org.homeroom.benchmark.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of processes with all their threads, those that have ended included, and of the processes that they started. */
final class Cpu {
    private static final double TICK_MS = 10;
    private static final int USER = 11;
    private final List<Long> pids;

    Cpu(List<Long> pids) {
        this.pids = pids;
    }

    /** Whether there is anything to look at. */
    boolean known() {
        return !pids.isEmpty();
    }

    double millis() {
        return pids.stream().flatMap(pid -> ProcessHandle.of(pid).stream()).flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct().mapToDouble(Cpu::millis).sum();
    }

    /** Of a process with the children that it has waited for. */
    private static double millis(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // The name is in brackets, and may have blanks and brackets in it.
            String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int i = USER; i < USER + 4; i++) {
                ticks += Double.parseDouble(words[i]);
            }
            return ticks * TICK_MS;
        } catch (IOException e) {
            throw new UncheckedIOException("Process " + process.pid() + " is gone", e);
        }
    }
}
