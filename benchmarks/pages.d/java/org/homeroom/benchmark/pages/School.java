package org.homeroom.benchmark.pages;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeroom.local.LocalStack;
import org.homeroom.local.ServerFigures;

/** A school of this checkout's own, with its ports and its state, that can be made larger. */
final class School implements AutoCloseable {
    static final String PASSWORD = "pages-and-their-cost";
    private static final int CLASS_SIZE = 25;
    private static final Duration WAIT = Duration.ofMinutes(5);
    /** Administrators and the office come first, then the teachers: five for three classes. */
    private static final int NO_TEACHERS = 20;
    private static final int OFFICE = 18;
    private static final int TEACHERS = 7;
    /** Of whom somebody in the office opens a page; spread over the whole school. */
    private static final int SAMPLE = 500;
    private final Path files;
    private final LocalStack stack;
    private final String options;
    private Database database;
    private Web web;
    private Cpu serverCpu;
    private Cpu databaseCpu;
    private ServerFigures figures;
    private String hash;
    private int students;
    private boolean closed;
    private List<Web.Browser> staff = List.of();

    /** Someone whose page can be asked for. */
    record Pupil(long id, String number, String name, long classId) {
    }

    /** Who is signed in, and whose pages they may see. */
    record Person(Web.Browser browser, List<Pupil> pupils) {
        Pupil pupil(int number) {
            return pupils.get(Math.floorMod(number * 7919, pupils.size()));
        }
    }

    /** @param files where the statements are that fill a school */
    School(Path root, Path files, Path state, String jvmOptions) {
        this.files = files;
        this.options = jvmOptions;
        // Whoever comes from this machine may say whose request it brings, as a balancer may: one address may not register without end.
        stack = LocalStack.builder(root).state(state).demo(false).withoutCompressor().jvmOptions(jvmOptions)
                .environment("TRUSTED_PROXIES", "127.0.0.1").build();
    }

    void start(Path names) throws Exception {
        stack.start();
        database = new Database(stack.database().url("school"), stack.database().rootPassword());
        Path processes = stack.firstAdministratorLink().resolveSibling("processes");
        long server = pid(processes.resolve("server"));
        serverCpu = new Cpu(List.of(server));
        databaseCpu = new Cpu(List.of(pid(processes.resolve("database"))));
        figures = stack.server().figures();
        web = new Web(stack.address());
        hash = firstAdministrator(Files.readString(stack.firstAdministratorLink()).strip());
        Names known = Names.of(names);
        database.names("given_name", known.given());
        database.names("family_name", known.families());
        database.runFile(files.resolve("school.sql"), Map.of());
    }

    private static long pid(Path record) throws IOException {
        return Long.parseLong(Files.readAllLines(record).getFirst());
    }

    /** As a person does by the link that a new school gives out. @return the hash of the password, for all who come later */
    private String firstAdministrator(String link) {
        Web.Browser browser = new Web.Browser("192.0.2.1");
        Form form = Form.in(web.get(browser, URI.create(link).getRawPath() + "?" + URI.create(link).getRawQuery()))
                .with("save", Map.of("name", "First Administrator", "email", "first@pages.example", "password", PASSWORD));
        Web.Answer answer = web.post(browser, form.action(), form.fields());
        answer.must(answer.status() == 302, "a way on");
        return database.query("SELECT password_hash FROM user_account WHERE email = 'first@pages.example'", row -> row.getString(1)).getFirst();
    }

    /** Adds students, and whoever comes with them, until there are so many. */
    void grow(int wanted) {
        Map<String, String> values = new HashMap<>();
        values.put("from", Integer.toString(students + 1));
        values.put("to", Integer.toString(wanted));
        values.put("hash", "'" + hash + "'");
        int before = classes(students);
        int after = classes(wanted);
        values.put("classFrom", Integer.toString(before + 1));
        values.put("classTo", Integer.toString(after));
        values.put("staffFrom", Integer.toString(students == 0 ? 1 : staff(before) + 1));
        values.put("staffTo", Integer.toString(staff(after)));
        database.runFile(files.resolve("fill.sql"), values);
        students = wanted;
        namesAreFound();
        if (staff.isEmpty()) {
            staff = Stream.concat(IntStream.rangeClosed(1, OFFICE).boxed(), IntStream.rangeClosed(NO_TEACHERS + 1, NO_TEACHERS + TEACHERS).boxed())
                    .map(this::signedIn).toList();
        }
    }

    /** Until the school's own job has seen to it, a search looks at new persons, students and guardians one by one. */
    private void namesAreFound() {
        long until = System.nanoTime() + WAIT.toNanos();
        while (database.query("SELECT (SELECT COUNT(*) FROM person WHERE unlearnt) + (SELECT COUNT(*) FROM student WHERE unlearnt)"
                + " + (SELECT COUNT(*) FROM guardian WHERE unlearnt) + (SELECT COUNT(*) FROM guardianship WHERE unlearnt)", row -> row.getLong(1)).getFirst() > 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Names could not be found after " + WAIT);
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static int classes(int students) {
        return (students + CLASS_SIZE - 1) / CLASS_SIZE;
    }

    private static int staff(int classes) {
        return NO_TEACHERS + 5 * ((classes + 2) / 3);
    }

    private Web.Browser signedIn(int number) {
        Web.Browser browser = new Web.Browser("192.0.2." + (1 + number));
        Form form = Form.in(web.get(browser, "/account/sign-in"))
                .with("signIn", Map.of("email", "staff-" + number + "@pages.example", "password", PASSWORD));
        Web.Answer answer = web.post(browser, form.action(), form.fields());
        answer.must(answer.location().endsWith("/home"), "a way home");
        return browser;
    }

    /** The people of the office first, then the teachers. */
    List<Person> people() {
        List<Pupil> all = database.query("SELECT s.id, s.number, CONCAT(p.given_name, ' ', p.family_name), e.school_class_id FROM student s"
                + " JOIN person p ON p.id = s.person_id JOIN enrolment e ON e.student_id = s.id AND e.is_open = TRUE ORDER BY s.id",
                row -> new Pupil(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)));
        int step = Math.max(1, all.size() / SAMPLE);
        List<Pupil> sample = IntStream.iterate(0, i -> i < all.size(), i -> i + step).mapToObj(all::get).toList();
        Map<Long, List<Pupil>> byClass = all.stream().collect(Collectors.groupingBy(Pupil::classId));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < staff.size(); i++) {
            int teacher = NO_TEACHERS + 1 + i - OFFICE;
            people.add(new Person(staff.get(i), i < OFFICE ? sample : database.query("SELECT school_class_id FROM teaching_assignment WHERE staff_member_id = "
                    + teacher, row -> row.getLong(1)).stream().flatMap(id -> byClass.get(id).stream()).toList()));
        }
        return people;
    }

    Database database() {
        return database;
    }

    Web web() {
        return web;
    }

    Cpu serverCpu() {
        return serverCpu;
    }

    Cpu databaseCpu() {
        return databaseCpu;
    }

    ServerFigures figures() {
        return figures;
    }

    int students() {
        return students;
    }

    String jvmOptions() {
        return options;
    }

    /** At the end, or when a signal asks for it; whichever comes second waits for the first. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            stack.close();
        }
    }
}
