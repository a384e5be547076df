package org.homeroom.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeroom.counting.CountingFilter;
import org.homeroom.local.LocalStack;

/** Requests pages, one at a time, and is told what each has cost: by the database, and by the classes in {@code org.homeroom.counting}. */
final class Counting implements AutoCloseable {
    private static final int PATIENCE_MS = 5000;
    private final LocalStack school;
    private final Statements statements;
    private int requests;

    /** One request. */
    record Counted(Cost cost, List<String> statements) {
    }

    Counting(LocalStack school) throws SQLException, IOException {
        this.school = school;
        statements = new Statements(RunningSchool.administrator(school));
        Files.deleteIfExists(RunningSchool.COUNTS);
    }

    /** Someone who has just signed in, so that the session has nothing of other pages; or a visitor. */
    Member member(Demo.Visit visit) throws InterruptedException {
        return visit.who() == Demo.Account.ANYBODY ? new Member(school.address()) : new Member(school.address(), visit.who().email(), Demo.PASSWORD);
    }

    /** Without what a browser requests besides. */
    Counted count(Member member, String path) throws SQLException, InterruptedException, IOException {
        String number = Integer.toString(++requests);
        List<String> asked = statements.during(() -> member.get(path, CountingFilter.NUMBER, number));
        List<Integer> counts = line(number);
        return new Counted(new Cost(counts.get(0), counts.get(1), counts.get(2), asked.size()), asked);
    }

    /** What the school has written about a request, a moment after its answer. */
    private static List<Integer> line(String number) throws IOException, InterruptedException {
        for (int waited = 0; waited < PATIENCE_MS; waited += 10) {
            if (Files.exists(RunningSchool.COUNTS)) {
                try (Stream<String> lines = Files.lines(RunningSchool.COUNTS)) {
                    Optional<String> line = lines.filter(l -> l.startsWith(number + " ")).findFirst();
                    if (line.isPresent()) {
                        return Stream.of(line.get().split(" ")).skip(1).map(Integer::valueOf).toList();
                    }
                }
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("The school does not say what request " + number + " has cost");
    }

    @Override
    public void close() throws SQLException {
        statements.close();
    }
}
