package org.homeroom.benchmark.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.homeroom.benchmark.Json;
import org.homeroom.benchmark.pages.Measuring.Measured;
import org.homeroom.local.LocalServer;

/** Starts a school, makes it larger from size to size, and measures its pages in each. */
public final class Main {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Main() {
    }

    /** Run in the project's directory, with the directory for what is made in {@code BENCHMARK_OUT}. */
    public static void main(String... words) throws Exception {
        // What database and store say of themselves is not part of the report.
        LogManager.getLogManager().reset();
        try {
            measure(Options.of(words));
        } catch (Web.Wrong | IllegalArgumentException e) {
            say(e.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Options options) throws Exception {
        Path out = Path.of(System.getenv("BENCHMARK_OUT"));
        Path json = options.json == null ? out.resolve("pages.json") : options.json;
        JsonNode earlier = options.compare == null ? null : JSON.readTree(options.compare.toFile());
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        say("%s. The machine’s load is %.1f.".formatted(Report.machine(), load));
        String jvmOptions = System.getenv().getOrDefault("SCHOOL_JVM_OPTS", LocalServer.DEFAULT_JVM_OPTIONS);
        List<Measured> schools = new ArrayList<>();
        long begin = System.nanoTime();
        try (School school = new School(Path.of(""), Path.of("benchmarks/pages.d"), out.resolve("school"), jvmOptions)) {
            Runtime.getRuntime().addShutdownHook(new Thread(school::close));
            say("Starting a school ...");
            school.start(Path.of("demo/src/main/resources/org/homeroom/demo"));
            if (options.strangers > 0) {
                System.out.print(new Strangers(school, Path.of("school-web/src/test/resources/edge.txt")).ask(options.strangers, options.clients, Main::say));
                return;
            }
            if (options.guesses > 0) {
                school.grow(options.students.getFirst());
                System.out.print(new Guesses(school).guess(options.guesses, options.clients, Main::say));
                return;
            }
            List<Page> others = options.systems == null ? List.of() : OtherSystems.in(options.systems, school.web());
            for (int students : options.students) {
                say("Making it one of %,d students ...".formatted(students));
                school.grow(students);
                // A larger school is the same code once more.
                int warmUp = schools.isEmpty() ? options.warmUp : options.warmUp / 4;
                schools.add(new Measuring(school, others, options, Main::say).run(warmUp));
            }
            String database = school.database().query("SELECT VERSION()", row -> row.getString(1)).getFirst();
            List<String> versions = List.of("Homeroom " + System.getenv("BENCHMARK_COMMIT"), "MariaDB " + database,
                    "Java " + Runtime.version(), "the server with " + jvmOptions);
            Report report = new Report(schools, options, versions, load);
            System.out.print(report.text(earlier));
            Files.writeString(json, Json.of(report.json()));
        }
        say("It took %.0f minutes; the load was %.1f at the end. All of it as JSON: %s".formatted((System.nanoTime() - begin) / 6e10,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), json));
    }

    static JsonNode tree(Map<String, Object> json) {
        try {
            return JSON.readTree(Json.of(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String progress) {
        System.err.println(progress);
    }
}
