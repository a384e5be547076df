package org.homeroom.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What connections that send a byte a second cost those who work: the same people in the same run, by turns alone and beside them. A third of
 * the connections sign in, a third register, and a third upload photos, from the accounts of two families none of whom is at work.
 */
final class SlowTrial {
    static final int STUDENTS = 10;
    static final int GUARDIANS = 5;
    static final int OFFICE = 10;
    static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_TIMES_AS_LONG = 2;
    private static final double PART = 0.95;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JPEG = "\u00ff\u00d8\u00ff\u00e0and so on, quite a while";
    private static final int FORM_BYTES = 300;
    private static final int PHOTO_BYTES = 5_000_000;
    private final Web web;
    private final Journal journal;
    private final Duration time;
    private final int rounds;
    private final List<Journal.Entry> alone = new ArrayList<>();
    private final List<Journal.Entry> beside = new ArrayList<>();

    /** @param time of each turn */
    SlowTrial(Web web, Journal journal, Duration time, int rounds) {
        this.web = web;
        this.journal = journal;
        this.time = time;
        this.rounds = rounds;
    }

    /** @return whether they got their answers, and hardly later */
    boolean run(int connections, String password) throws InterruptedException {
        SlowSenders slow = new SlowSenders(web, heads(password));
        // Warming up does not count.
        turn(new ArrayList<>());
        for (int round = 1; round <= rounds; round++) {
            turn(alone);
            slow.come(connections);
            turn(beside);
            System.out.printf("round %d: %d slow connections at its end; %d requests begun so far%n", round, slow.open(), slow.begun());
            slow.go();
        }
        print("alone", alone);
        print("beside them", beside);
        double times = (double) slowest(beside).toMillis() / Math.max(1, slowest(alone).toMillis());
        long failed = failed(beside);
        System.out.printf("95 %% of answers took at most %.2f times as long beside %d connections at a byte a second; %d requests failed%n", times, connections, failed);
        // Nobody who waits for long would be as quick in the end as nobody at all.
        boolean asMany = beside.size() * MOST_TIMES_AS_LONG >= alone.size();
        return times <= MOST_TIMES_AS_LONG && failed == 0 && asMany && slow.begun() >= connections;
    }

    private List<String> heads(String password) throws InterruptedException {
        String host = web.school().getAuthority();
        List<String> heads = new ArrayList<>();
        for (int family = STUDENTS + 1; family <= STUDENTS + 2; family++) {
            Visitor guardian = new Visitor(web);
            guardian.signIn(Seed.guardian(family), password);
            heads.add(SlowSenders.head("POST", "/account/sign-in", host, FORM, FORM_BYTES, ""));
            heads.add(SlowSenders.head("POST", "/register", host, FORM, FORM_BYTES, ""));
            heads.add(SlowSenders.head("PUT", "/photo/upload/file?student=" + family + "&name=slow.jpg", host, "application/octet-stream", PHOTO_BYTES, guardian.cookies())
                    + JPEG);
        }
        return heads;
    }

    private void turn(List<Journal.Entry> into) throws InterruptedException {
        Instant from = Instant.now();
        Thread.sleep(time);
        Instant to = Instant.now();
        journal.entries().stream().filter(entry -> entry.at().isAfter(from) && entry.at().isBefore(to)).forEach(into::add);
    }

    private static Stream<Duration> times(List<Journal.Entry> entries) {
        return entries.stream().map(Journal.Entry::took).sorted();
    }

    /** How long at most the answers took, but for the slowest twentieth. */
    static Duration slowest(List<Journal.Entry> entries) {
        return times(entries).skip((long) (entries.size() * PART)).findFirst().orElse(Duration.ZERO);
    }

    private static long failed(List<Journal.Entry> entries) {
        return entries.stream().filter(entry -> entry.fault() != null).count();
    }

    private static void print(String label, List<Journal.Entry> entries) {
        System.out.printf("%-12s %5d requests, %d failed; half within %d ms, 95 %% within %d ms, the last after %d ms%n", label, entries.size(), failed(entries),
                times(entries).skip(entries.size() / 2).findFirst().orElse(Duration.ZERO).toMillis(), slowest(entries).toMillis(),
                times(entries).reduce((first, second) -> second).orElse(Duration.ZERO).toMillis());
        entries.stream().filter(entry -> entry.fault() != null)
                .collect(Collectors.groupingBy(entry -> entry.method() + " " + entry.path() + ": " + entry.fault(), TreeMap::new, Collectors.counting()))
                .forEach((fault, count) -> System.out.printf("    %d times %s%n", count, fault));
    }
}
