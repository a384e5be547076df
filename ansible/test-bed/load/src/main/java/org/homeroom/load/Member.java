package org.homeroom.load;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.homeroom.load.Ledger.Kind;
import org.homeroom.load.Ledger.Outcome;

/** A member of the crowd, in a certain role. Mostly reads; now and then writes, and keeps a record of it. */
abstract class Member {
    private final Visitor visitor;
    private final Ledger ledger;

    Member(Visitor visitor, Ledger ledger) {
        this.visitor = visitor;
        this.ledger = ledger;
    }

    abstract String email();

    /** What this role looks at. */
    abstract List<String> pages();

    /** One in how many visits is a write. */
    abstract int writesOneIn();

    abstract void write() throws InterruptedException;

    Visitor visitor() {
        return visitor;
    }

    void act() throws InterruptedException {
        if (ThreadLocalRandom.current().nextInt(writesOneIn()) == 0) {
            write();
        } else {
            visitor.get(pages().get(ThreadLocalRandom.current().nextInt(pages().size())));
        }
    }

    /** A write, whatever its outcome. */
    interface Write {
        /** @return whether the school said that it is stored */
        boolean done() throws InterruptedException;
    }

    /**
     * Whether a form was accepted; one that was not counts as lost, unless its owner has to sign in again, which is counted
     * already.
     *
     * @param leadsTo the page that shows that it was
     */
    boolean taken(Visitor.Page form, Visitor.Page answer, String leadsTo) {
        boolean taken = answer.redirectsTo(leadsTo);
        if (!taken && visitor.isSignedIn()) {
            visitor.lostForm(form, answer);
        }
        return taken;
    }

    void record(Kind kind, String key, String value, Write write) throws InterruptedException {
        Outcome outcome = Outcome.UNKNOWN;
        try {
            outcome = write.done() ? Outcome.ACKNOWLEDGED : Outcome.REFUSED;
        } finally {
            ledger.add(new Ledger.Line(kind, key, value, outcome));
        }
    }
}
