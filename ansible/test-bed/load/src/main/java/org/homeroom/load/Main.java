package org.homeroom.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;

/** The commands. Each prints its findings on standard output; a password is passed in the environment, never as an argument. */
public final class Main {
    private static final String USAGE = """
            seed   [--students N] [--office N]           print SQL that fills an empty school for the crowd
            run    --school URL --ledger FILE            send the crowd until standard input says "stop" or ends; lines that
                   [--students N] [--guardians N]        begin with "mark " are moments that the report refers to; says
                   [--office N] [--pause-ms N]           "ready" once all are signed in
                   [--report FILE] [--authority PEM]
            surge  --school URL --people N --within-ms N open one page
                   [--path PATH] [--authority PEM]
            signin --school URL --people N --within-ms N sign in, each as somebody else
                   [--authority PEM]
            slow   --school URL --ledger FILE            25 people at work, by turns alone and beside connections that send a
                   [--slow N] [--seconds N] [--rounds N] byte a second; fails if their p95 is more than twice as long then
                   [--authority PEM]
            verify --ledger FILE                         read rows of look.sql from standard input, and say what was lost
            look                                         print look.sql
            The crowd's password stands in the variable LOAD_PASSWORD.
            """;
    private static final int EARLY = 150;
    private static final Duration EARLY_WITHIN = Duration.ofSeconds(5);

    private Main() {
    }

    public static void main(String[] args) throws Exception {
        // A request counts once: no hidden retry when a connection breaks.
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        Arguments arguments = Arguments.of(args);
        switch (arguments.command()) {
            case "seed" -> System.out.print(Seed.sql(arguments.number("students", 200), arguments.number("office", 20), password()));
            case "run" -> run(arguments);
            case "surge" -> surge(arguments);
            case "signin" -> signIn(arguments);
            case "slow" -> System.exit(slow(arguments));
            case "verify" -> System.exit(verify(arguments));
            case "look" -> System.out.print(Seed.text("look.sql"));
            default -> {
                System.err.print(USAGE);
                System.exit(2);
            }
        }
    }

    private static String password() {
        String password = System.getenv("LOAD_PASSWORD");
        if (password == null) {
            throw new IllegalArgumentException("LOAD_PASSWORD is not set");
        }
        return password;
    }

    private static Web web(Arguments arguments, Journal journal) throws IOException, GeneralSecurityException {
        return new Web(URI.create(arguments.text("school")), arguments.path("authority"), journal);
    }

    private static void run(Arguments arguments) throws Exception {
        Journal journal = new Journal();
        try (Ledger ledger = new Ledger(Path.of(arguments.text("ledger")))) {
            Crowd crowd = new Crowd(web(arguments, journal), ledger, password(), Duration.ofMillis(arguments.number("pause-ms", 1000)));
            crowd.gather(arguments.number("students", 40), arguments.number("guardians", 20), arguments.number("office", 20));
            journal.begin();
            System.out.println("ready");
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = orders.readLine(); line != null && !line.equals("stop"); line = orders.readLine()) {
                if (line.startsWith("mark ")) {
                    journal.mark(line.substring("mark ".length()));
                }
            }
            crowd.disperse();
        }
        Report report = Report.of(journal);
        System.out.print(report);
        if (arguments.path("report") != null) {
            Files.writeString(arguments.path("report"), report.line() + "\n");
        }
    }

    private static void surge(Arguments arguments) throws Exception {
        Journal journal = new Journal();
        Web web = web(arguments, journal);
        String path = arguments.text("path", "/account/sign-in");
        early(web, path, journal);
        Crowd.atOnce(arguments.number("people", 1000), Duration.ofMillis(arguments.number("within-ms", 1000)),
                number -> new Visitor(web).get(path));
        System.out.print(Report.of(journal));
    }

    /** Some requests are made beforehand and not counted: otherwise a program that has just started would measure itself. */
    private static void early(Web web, String path, Journal journal) throws InterruptedException {
        Crowd.atOnce(EARLY, EARLY_WITHIN, _ -> new Visitor(web).get(path));
        journal.begin();
    }

    private static void signIn(Arguments arguments) throws Exception {
        Journal journal = new Journal();
        Web web = web(arguments, journal);
        String password = password();
        early(web, "/account/sign-in", journal);
        Crowd.atOnce(arguments.number("people", 200), Duration.ofMillis(arguments.number("within-ms", 10_000)), number -> {
            Visitor visitor = new Visitor(web);
            if (!visitor.signIn(Seed.student(number + 1), password)) {
                journal.sessionLost();
            }
        });
        System.out.print(Report.of(journal));
    }

    private static int slow(Arguments arguments) throws Exception {
        Journal journal = new Journal();
        Web web = web(arguments, journal);
        try (Ledger ledger = new Ledger(Path.of(arguments.text("ledger")))) {
            SlowTrial trial = new SlowTrial(web, journal, Duration.ofSeconds(arguments.number("seconds", 45)), arguments.number("rounds", 3));
            Crowd crowd = new Crowd(web, ledger, password(), SlowTrial.PAUSE);
            crowd.gather(SlowTrial.STUDENTS, SlowTrial.GUARDIANS, SlowTrial.OFFICE);
            boolean good = trial.run(arguments.number("slow", 300), password());
            crowd.disperse();
            return good ? 0 : 1;
        }
    }

    private static int verify(Arguments arguments) throws IOException {
        Account account = new Account(Ledger.read(Path.of(arguments.text("ledger"))));
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            rows.lines().forEach(account::found);
        }
        System.out.print(account);
        return account.lost().isEmpty() ? 0 : 1;
    }
}
