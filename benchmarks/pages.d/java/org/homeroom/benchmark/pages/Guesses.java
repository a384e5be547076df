package org.homeroom.benchmark.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Somebody guesses at one account's password from a thousand addresses, while others sign in to theirs and the owner wants to come in as well:
 * in a browser that is known, and in a new one.
 */
final class Guesses {
    private static final int ADDRESSES = 1000;
    private static final int OWNER = 25;
    private static final int OTHERS = 20;
    private static final int UNDISTURBED = 60;
    private static final int MOST_SECONDS = 3600;
    private static final long OTHERS_EVERY_MS = 200;
    private static final long OWNER_EVERY_MS = 5000;
    private static final double MEGABYTE = 1_000_000;
    private final School school;
    private final Form form;
    private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
    private final AtomicInteger signIns = new AtomicInteger();

    Guesses(School school) {
        this.school = school;
        this.form = Form.in(school.web().get(new Web.Browser("10.255.255.255"), "/account/sign-in"));
    }

    /** @return the report */
    String guess(int tries, int clients, Consumer<String> say) throws Exception {
        Web.Browser known = new Web.Browser("203.0.113.1");
        mustComeIn(signIn(known, OWNER, School.PASSWORD));
        say.accept("Signing in undisturbed ...");
        for (int i = 0; i < UNDISTURBED; i++) {
            other();
        }
        double before = school.serverCpu().millis();
        long[] calm = new long[UNDISTURBED];
        for (int i = 0; i < UNDISTURBED; i++) {
            calm[i] = other();
        }
        double calmCpu = (school.serverCpu().millis() - before) / UNDISTURBED;
        long memory = school.figures().usedAfterCollection();
        say.accept("Guessing ...");
        before = school.serverCpu().millis();
        Page page = new Page("guess", null, 1, this::wrong);
        try (ExecutorService attacker = Executors.newSingleThreadExecutor(); ExecutorService owner = Executors.newSingleThreadExecutor()) {
            Future<Segment> attack = attacker.submit(() -> Segment.of(page, 0, tries, clients, MOST_SECONDS));
            List<Long> disturbed = new ArrayList<>();
            List<Long> knownBrowser = new ArrayList<>();
            Future<Double> newBrowser = null;
            while (!attack.isDone()) {
                disturbed.add(other());
                if (disturbed.size() % 20 == 0) {
                    long begin = System.nanoTime();
                    mustComeIn(signIn(known, OWNER, School.PASSWORD));
                    knownBrowser.add(System.nanoTime() - begin);
                }
                if (newBrowser == null && outcomes.values().stream().mapToInt(AtomicInteger::get).sum() > tries / 2) {
                    newBrowser = owner.submit(this::ownerInANewBrowser);
                }
                Thread.sleep(OTHERS_EVERY_MS);
            }
            Segment segment = attack.get();
            double cpu = (school.serverCpu().millis() - before) / segment.seconds() / 1000;
            double cameIn = newBrowser == null ? ownerInANewBrowser() : newBrowser.get();
            double[] undisturbed = median(calm);
            double[] meanwhile = median(disturbed.stream().mapToLong(Long::longValue).toArray());
            return String.format(Locale.ROOT, """
                    %,d tries at one account from %,d addresses, %d at a time: %.0f s, %s.

                    | | undisturbed | meanwhile | ratio |
                    |---|---|---|---|
                    | signing in to another account, median ms | %.0f | %.0f | %.2f |
                    | p95 ms | %.0f | %.0f | %.2f |
                    | server CPU | %.1f ms a sign-in | %.2f processors | |
                    | MB in use after a collection | %.1f | %.1f | |

                    The owner came in %d times of %d in a known browser, median %.0f ms, and in a new one, from half of the tries on, after %.1f s.
                    """, tries, ADDRESSES, clients, segment.seconds(), outcomes, undisturbed[0], meanwhile[0], meanwhile[0] / undisturbed[0], undisturbed[1],
                    meanwhile[1], meanwhile[1] / undisturbed[1], calmCpu, cpu, memory / MEGABYTE, school.figures().usedAfterCollection() / MEGABYTE,
                    knownBrowser.size(), knownBrowser.size(), median(knownBrowser.stream().mapToLong(Long::longValue).toArray())[0], cameIn);
        }
    }

    private List<Web.Answer> wrong(int number) {
        int address = number % ADDRESSES;
        Web.Answer answer = signIn(new Web.Browser("198.18.%d.%d".formatted(address / 250, address % 250)), OWNER, "guess number " + number);
        outcomes.computeIfAbsent(outcome(answer), _ -> new AtomicInteger()).incrementAndGet();
        return List.of(answer);
    }

    private static String outcome(Web.Answer answer) {
        if (cameIn(answer)) {
            return "came in";
        }
        if (answer.status() == 302 && answer.location().contains("crowded=1")) {
            return "turned away";
        }
        String text = answer.text();
        if (text.contains("user name or password is wrong")) {
            return "checked and wrong";
        }
        if (text.contains("attempts take turns")) {
            return "no place";
        }
        answer.mustHave("Too many attempts");
        return "refused";
    }

    /** Somebody else signs in, in a browser that is new. @return nanoseconds */
    private long other() {
        int number = signIns.incrementAndGet();
        Web.Browser browser = new Web.Browser("203.0.%d.%d".formatted(114 + number / 250, number % 250));
        long begin = System.nanoTime();
        mustComeIn(signIn(browser, 1 + number % OTHERS, School.PASSWORD));
        return System.nanoTime() - begin;
    }

    /** @return seconds until the owner was in */
    private double ownerInANewBrowser() throws InterruptedException {
        long begin = System.nanoTime();
        while (!cameIn(signIn(new Web.Browser("203.0.113.2"), OWNER, School.PASSWORD))) {
            Thread.sleep(OWNER_EVERY_MS);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private Web.Answer signIn(Web.Browser browser, int number, String password) {
        Form filled = form.with("signIn", Map.of("email", "staff-" + number + "@pages.example", "password", password));
        return school.web().post(browser, filled.action(), filled.fields());
    }

    private static void mustComeIn(Web.Answer answer) {
        answer.must(cameIn(answer), "a way home");
    }

    private static boolean cameIn(Web.Answer answer) {
        return answer.status() == 302 && answer.location().endsWith("/home");
    }

    /** @return median and 95th percentile in milliseconds */
    private static double[] median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? new double[] {Double.NaN, Double.NaN} : new double[] {sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 95 / 100] / 1e6};
    }
}
