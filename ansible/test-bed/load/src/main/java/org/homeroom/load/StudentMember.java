package org.homeroom.load;

import java.util.List;
import org.homeroom.load.Ledger.Kind;

/** Looks at the yearbook, and uploads photos of themselves. */
final class StudentMember extends Member {
    private static final int CREATED = 201;
    private final int number;
    private int uploads;

    StudentMember(Visitor visitor, Ledger ledger, int number) {
        super(visitor, ledger);
        this.number = number;
    }

    @Override
    String email() {
        return Seed.student(number);
    }

    @Override
    List<String> pages() {
        return List.of("/home", "/book/view", "/book/names", "/photo/list", "/student/view?id=" + number, "/photo/upload");
    }

    @Override
    int writesOneIn() {
        return 12;
    }

    @Override
    void write() throws InterruptedException {
        uploads++;
        String name = "crowd-" + number + "-" + ProcessHandle.current().pid() + "-" + uploads + ".jpg";
        record(Kind.PHOTO, name, "", () -> visitor().put("/photo/upload/file?student=" + number + "&name=" + name, Picture.named(name)).status() == CREATED);
    }
}
