package org.homeroom.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.homeroom.load.Ledger.Kind;
import org.jsoup.nodes.Element;

/** Looks after one child, and keeps changing their mind about the yearbook. */
final class GuardianMember extends Member {
    private static final String PAGE = "/consent/list";
    private static final int QUICKEST_MS = 500;
    private final int child;
    private int decisions;

    GuardianMember(Visitor visitor, Ledger ledger, int child) {
        super(visitor, ledger);
        this.child = child;
    }

    @Override
    String email() {
        return Seed.guardian(child);
    }

    @Override
    List<String> pages() {
        return List.of("/home", PAGE, "/student/view?id=" + child, "/book/mine", "/book/view");
    }

    @Override
    int writesOneIn() {
        return 6;
    }

    @Override
    void write() throws InterruptedException {
        Visitor.Page page = visitor().get(PAGE);
        // The yearbook comes first: give consent, or withdraw it.
        Element button = page.document().selectFirst("#form [name$=give], #form [name$=withdraw]");
        if (button == null) {
            return;
        }
        // Nobody decides before reading.
        Thread.sleep(QUICKEST_MS + ThreadLocalRandom.current().nextInt(QUICKEST_MS));
        record(Kind.CONSENT, String.valueOf(child), String.valueOf(++decisions),
                () -> taken(page, visitor().submit(page, button.id(), Map.of()), PAGE));
    }
}
