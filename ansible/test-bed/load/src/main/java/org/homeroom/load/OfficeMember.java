package org.homeroom.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.homeroom.load.Ledger.Kind;

/** Looks people up, and writes notes about students; each member has their own students, so that no two clash. */
final class OfficeMember extends Member {
    private static final int LONGEST_MS = 3000;
    private final int number;
    private final int colleagues;
    private final int students;
    private int notes;

    OfficeMember(Visitor visitor, Ledger ledger, int number, int colleagues, int students) {
        super(visitor, ledger);
        this.number = number;
        this.colleagues = colleagues;
        this.students = students;
    }

    @Override
    String email() {
        return Seed.office(number);
    }

    @Override
    List<String> pages() {
        return List.of("/home", "/student/list", "/student/list?q=lind", "/student/view?id=" + own(), "/guardian/list",
                "/homeclass/list", "/registration/list", "/consent/list");
    }

    @Override
    int writesOneIn() {
        return 3;
    }

    /** One of the students that nobody else writes about. */
    private int own() {
        int each = Math.max(1, students / colleagues);
        return (number - 1) * each + 1 + ThreadLocalRandom.current().nextInt(each);
    }

    @Override
    void write() throws InterruptedException {
        int student = own();
        String text = "Note " + ProcessHandle.current().pid() + " " + ++notes + " of " + number;
        Visitor.Page form = visitor().get("/student/edit?id=" + student);
        if (!visitor().isSignedIn()) {
            return;
        }
        // Someone types for a while; a host that stops meanwhile must not take the form with it.
        Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_MS));
        record(Kind.NOTES, String.valueOf(student), text,
                () -> taken(form, visitor().submit(form, "save", Map.of("notes", text)), "/student/view?"));
    }
}
