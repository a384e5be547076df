package org.homeroom.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeroom.local.LocalStack;

/** The demo school as tests use it: who can sign in, and a record for each page that shows one. */
final class Demo {
    static final String PASSWORD = "homeroom-demo-school";

    /** Someone who can sign in, or a visitor. */
    enum Account {
        ADMIN, OFFICE, TEACHER, STUDENT, GUARDIAN, EDITOR, ANYBODY;

        String email() {
            return name().toLowerCase(Locale.ROOT) + "@homeroom.example";
        }
    }

    /**
     * A page, and who looks at it.
     *
     * @param name the same in every demo school, whatever ids it has
     */
    record Visit(Account who, String path, String name) {
        @Override
        public String toString() {
            return who + " " + path;
        }
    }

    private static final int PORTRAITS = 18;
    /** A file for each room: ids as {@code child = SELECT …}, and who looks at which page, as {@code OFFICE /student/view?id={child}}. */
    private static final Path VISITS = Path.of("src/test/resources/visits");
    private static final Pattern ID = Pattern.compile("(\\w+) = (SELECT .+)");
    private static final Pattern VISIT = Pattern.compile("([A-Z]+) (/\\S*)");
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    private final Connection database;

    Demo(LocalStack school) throws SQLException {
        database = RunningSchool.administrator(school);
    }

    /** The single number that a query returns. */
    long number(String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new IllegalStateException("The demo school has none: " + sql);
            }
            return rows.getLong(1);
        }
    }

    /** Waits until the demo school's photos are there, and ready. */
    void awaitPortraits() throws SQLException, InterruptedException {
        for (int i = 0; number("SELECT COUNT(*) FROM photo WHERE state = 'READY'") < PORTRAITS; i++) {
            if (i == 1200) {
                throw new IllegalStateException("The demo school's photos do not become ready");
            }
            Thread.sleep(100);
        }
    }

    /** Every page that requires signing in, each as someone whose daily work it is. */
    List<Visit> visits() throws IOException, SQLException {
        return all().filter(visit -> visit.who() != Account.ANYBODY).toList();
    }

    /** Pages that anybody may open. */
    List<String> openPages() throws IOException, SQLException {
        return visitsOfAnybody().stream().map(Visit::path).toList();
    }

    List<Visit> visitsOfAnybody() throws IOException, SQLException {
        return all().filter(visit -> visit.who() == Account.ANYBODY).toList();
    }

    /** The rooms' visits, in the order of their names. */
    private Stream<Visit> all() throws IOException, SQLException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> rooms = Files.list(VISITS)) {
            for (Path room : rooms.sorted().toList()) {
                Files.readAllLines(room).stream().filter(line -> !line.isBlank()).forEach(lines::add);
            }
        }
        Map<String, String> ids = new HashMap<>();
        for (String line : lines) {
            Matcher id = ID.matcher(line);
            if (id.matches()) {
                ids.put(id.group(1), Long.toString(number(id.group(2))));
            }
        }
        return lines.stream().map(VISIT::matcher).filter(Matcher::matches).map(visit -> new Visit(Account.valueOf(visit.group(1)),
                NAMED.matcher(visit.group(2)).replaceAll(name -> ids.get(name.group(1))), visit.group()));
    }
}
