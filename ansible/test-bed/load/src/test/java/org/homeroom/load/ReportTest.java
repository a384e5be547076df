package org.homeroom.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static Journal.Entry entry(String method, Instant at, String fault) {
        return new Journal.Entry(at, Duration.ofMillis(10), method, "/home", fault == null ? "a" : "", fault);
    }

    @Test
    void countsReadsAndWritesSeparatelyAndFindsTheLongestGap() {
        Journal journal = new Journal();
        journal.mark("kill");
        Instant begin = journal.marks().getFirst().at();
        journal.add(entry("GET", begin, null));
        journal.add(entry("PUT", begin.plusMillis(400), "503"));
        journal.add(entry("GET", begin.plusMillis(900), "broken off"));
        journal.add(entry("POST", begin.plusMillis(1500), null));
        journal.add(entry("GET", begin.plusMillis(1600), null));
        Report report = Report.of(journal);
        assertEquals(3, report.reads());
        assertEquals(1, report.readsFailed());
        assertEquals(2, report.writes());
        assertEquals(1, report.writesFailed());
        assertEquals(Duration.ofMillis(1500), report.longestGap());
        assertEquals(Map.of("kill", Duration.ofMillis(910)), report.untilWhole());
        assertEquals(Map.of("GET broken off", 1L, "PUT 503", 1L), report.faults());
        assertEquals(Map.of("a", 3L), report.nodes());
    }

    @Test
    void withoutAFailureItIsWholeAtOnce() {
        Journal journal = new Journal();
        journal.mark("kill");
        journal.add(entry("GET", journal.marks().getFirst().at().plusMillis(5), null));
        assertEquals(Map.of("kill", Duration.ZERO), Report.of(journal).untilWhole());
    }
}
