package org.homeroom.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a journal adds up to.
 *
 * @param longestGap  the longest time in which nobody in the whole crowd got an answer
 * @param faults      how many failed requests ended in which way
 * @param nodes       how many answers each node gave
 * @param untilWhole  for each mark, how long after it the last request failed; zero if none did
 */
record Report(int reads, int readsFailed, int writes, int writesFailed, Duration longestGap, Duration median, Duration slowest99,
              int sessionsLost, int formsLost, Map<String, Long> faults, Map<String, Long> nodes, Map<String, Duration> untilWhole) {
    static Report of(Journal journal) {
        List<Journal.Entry> entries = journal.entries();
        List<Journal.Entry> good = entries.stream().filter(entry -> entry.fault() == null).toList();
        List<Duration> times = good.stream().map(Journal.Entry::took).sorted().toList();
        Map<String, Duration> untilWhole = new TreeMap<>();
        for (Journal.Mark mark : journal.marks()) {
            untilWhole.put(mark.label(), entries.stream().filter(entry -> entry.fault() != null && entry.end().isAfter(mark.at()))
                    .map(entry -> Duration.between(mark.at(), entry.end())).max(Comparator.naturalOrder()).orElse(Duration.ZERO));
        }
        return new Report((int) entries.stream().filter(Journal.Entry::reads).count(),
                (int) entries.stream().filter(entry -> entry.reads() && entry.fault() != null).count(),
                (int) entries.stream().filter(entry -> !entry.reads()).count(),
                (int) entries.stream().filter(entry -> !entry.reads() && entry.fault() != null).count(),
                longestGap(good), at(times, 0.5), at(times, 0.99), journal.sessionsLost(), journal.formsLost(),
                entries.stream().filter(entry -> entry.fault() != null)
                        .collect(Collectors.groupingBy(entry -> entry.method() + " " + entry.fault(), TreeMap::new, Collectors.counting())),
                good.stream().collect(Collectors.groupingBy(Journal.Entry::node, TreeMap::new, Collectors.counting())), untilWhole);
    }

    private static Duration longestGap(List<Journal.Entry> good) {
        List<Instant> ends = good.stream().map(Journal.Entry::end).sorted().toList();
        Duration longest = Duration.ZERO;
        for (int i = 1; i < ends.size(); i++) {
            Duration gap = Duration.between(ends.get(i - 1), ends.get(i));
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        return longest;
    }

    private static Duration at(List<Duration> sorted, double part) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * part)));
    }

    /** One line for a table, separated by tabs: the figures in the order of the record, times in milliseconds. */
    String line() {
        return "%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d".formatted(reads, readsFailed, writes, writesFailed, longestGap.toMillis(), median.toMillis(),
                slowest99.toMillis(), sessionsLost, formsLost)
                + untilWhole.entrySet().stream().map(e -> "\t" + e.getKey() + "=" + e.getValue().toMillis()).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return """
                GET  %6d, failed %d
                POST %6d, failed %d
                longest gap %d ms; answers: median %d ms, 99 %% within %d ms
                sessions lost %d, forms lost %d
                failed: %s
                answered by: %s
                until the last failure: %s
                """.formatted(reads, readsFailed, writes, writesFailed, longestGap.toMillis(), median.toMillis(), slowest99.toMillis(),
                sessionsLost, formsLost, faults, nodes, untilWhole);
    }
}
