package org.homeroom.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** People who use the school at the same time, each on their own thread. */
final class Crowd {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /**
     * People look at a page for at least this many times as long as it took to load, so that a slow machine is not asked for more
     * than it can answer.
     */
    private static final int LOOKS_LONGER = 4;
    private final Web web;
    private final Ledger ledger;
    private final String password;
    private final Duration pause;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private volatile boolean over;

    /** @param pause how long people look at a page that loaded quickly, on average */
    Crowd(Web web, Ledger ledger, String password, Duration pause) {
        this.web = web;
        this.ledger = ledger;
        this.password = password;
        this.pause = pause;
    }

    /** Returns when everyone is signed in. */
    void gather(int students, int guardians, int office) throws InterruptedException {
        for (int i = 1; i <= students; i++) {
            members.add(new StudentMember(new Visitor(web), ledger, i));
        }
        for (int i = 1; i <= guardians; i++) {
            members.add(new GuardianMember(new Visitor(web), ledger, i));
        }
        for (int i = 1; i <= office; i++) {
            members.add(new OfficeMember(new Visitor(web), ledger, i, office, students));
        }
        CountDownLatch in = new CountDownLatch(members.size());
        for (Member member : members) {
            threads.add(Thread.ofVirtual().start(() -> live(member, in)));
            // On an ordinary day, people do not arrive all at once.
            Thread.sleep(50);
        }
        if (!in.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(in.getCount() + " of " + members.size() + " could not sign in");
        }
    }

    private void live(Member member, CountDownLatch in) {
        boolean counted = false;
        while (!over) {
            try {
                if (!member.visitor().isSignedIn()) {
                    member.visitor().signIn(member.email(), password);
                }
                if (member.visitor().isSignedIn()) {
                    if (!counted) {
                        counted = true;
                        in.countDown();
                    } else {
                        member.act();
                    }
                }
                // Between half and one and a half times as long, so that people do not fall into step.
                Thread.sleep((long) (pauseOf(member).toMillis() * (0.5 + ThreadLocalRandom.current().nextDouble())));
            } catch (Web.Unanswered e) {
                // It is in the journal. Someone who gets no page waits a little and tries again.
                quietly(pauseOf(member));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Duration pauseOf(Member member) {
        Duration slow = member.visitor().waited().multipliedBy(LOOKS_LONGER);
        return slow.compareTo(pause) > 0 ? slow : pause;
    }

    private static void quietly(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets everyone finish what they are doing. */
    void disperse() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join(Web.PATIENCE.plusSeconds(5));
        }
    }

    /** Something that one of many does. */
    interface Deed {
        void run(int number) throws InterruptedException;
    }

    /** Many people do the same, spread evenly over a period; returns when the last one is done. */
    static void atOnce(int people, Duration within, Deed deed) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < people; i++) {
            int number = i;
            long due = began + within.toNanos() * i / people;
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                    deed.run(number);
                } catch (Web.Unanswered e) {
                    // It is in the journal.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
