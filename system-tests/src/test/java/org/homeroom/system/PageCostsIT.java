package org.homeroom.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No page costs more than its line of {@code costs.txt} allows, in numbers that are the same on every machine; and no everyday page more than six
 * statements, including those for who one is and what one may do. {@code -Dcosts=retake} writes the table anew.
 */
@ExtendWith(RunningSchool.class)
class PageCostsIT {
    private static final int MOST_STATEMENTS = 6;
    private static final int ROUNDS = 12;
    private static final String MISSING = "/nothing/here";
    private static final Path BOUNDS = Path.of("src/test/resources/costs.txt");
    /** Today's figures, in the same form, and each page's statements. */
    private static final Path FIGURES = Path.of("target/costs.txt");
    private static final Path STATEMENTS = Path.of("target/statements.txt");
    private final Map<String, Cost> figures = new LinkedHashMap<>();
    private final List<String> statements = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void noPageCostsMoreThanItsBounds(LocalStack school) throws IOException, SQLException, InterruptedException {
        Demo demo = new Demo(school);
        demo.awaitPortraits();
        // An error page is written when the filter that counts is through.
        List<Demo.Visit> visits = Stream.concat(demo.visits().stream(), demo.visitsOfAnybody().stream()).filter(visit -> !visit.path().equals(MISSING)).toList();
        boolean retake = "retake".equals(System.getProperty("costs"));
        Map<String, Cost> bounds = retake ? Map.of() : bounds();
        try (Counting counting = new Counting(school)) {
            for (Demo.Visit visit : visits) {
                measure(counting, visit, bounds.getOrDefault(visit.name(), new Cost(0, 0, 0, 0)));
            }
        }
        List<String> head = Files.readAllLines(BOUNDS).stream().filter(line -> line.startsWith("#")).toList();
        Files.write(FIGURES, lines(head, figures));
        Files.write(STATEMENTS, statements);
        if (retake) {
            bounds = new LinkedHashMap<>(figures);
            bounds.replaceAll((page, figure) -> figure.bound());
            Files.write(BOUNDS, lines(head, bounds));
            lines(head, figures).forEach(line -> System.out.println("today: " + line));
        }
        for (Map.Entry<String, Cost> figure : figures.entrySet()) {
            Cost bound = bounds.get(figure.getKey());
            faults.addAll(bound == null ? List.of(figure.getKey() + " has no line in costs.txt") : figure.getValue().above(bound, figure.getKey()));
        }
        bounds.keySet().stream().filter(page -> !figures.containsKey(page)).forEach(page -> faults.add(page + " is in costs.txt, and nobody visits it"));
        assertEquals("", String.join("\n", faults), "Costs of pages; -Dcosts=retake writes new bounds");
        assertTrue(figures.values().stream().allMatch(figure -> figure.components() > 0 && figure.lookUps() > 0), "Nothing was counted");
        assertTrue(figures.values().stream().mapToInt(Cost::statements).sum() > visits.size(), "No statements were counted");
        assertTrue(figures.values().stream().mapToInt(Cost::session).sum() > visits.size(), "No session was counted");
    }

    private void measure(Counting counting, Demo.Visit visit, Cost bound) throws SQLException, InterruptedException, IOException {
        Cost least = null;
        List<String> fewest = null;
        try (Member member = counting.member(visit)) {
            for (int round = 0; round < ROUNDS && (round < 2 || !least.isWithin(bound)); round++) {
                Counting.Counted counted = counting.count(member, visit.path());
                least = least == null ? counted.cost() : least.least(counted.cost());
                if (fewest == null || counted.statements().size() < fewest.size()) {
                    fewest = counted.statements();
                }
            }
        }
        figures.put(visit.name(), least);
        statements.add(fewest.size() + " " + visit + "\n  " + String.join("\n  ", fewest));
        if (fewest.size() > MOST_STATEMENTS && visit.who() != Demo.Account.ANYBODY) {
            faults.add(visit + " costs " + fewest.size() + " statements:\n  " + String.join("\n  ", fewest));
        }
    }

    private static Map<String, Cost> bounds() throws IOException {
        Map<String, Cost> bounds = new LinkedHashMap<>();
        for (String line : Files.readAllLines(BOUNDS)) {
            if (!line.startsWith("#")) {
                String[] words = line.split("\\s+");
                bounds.put(words[0] + " " + words[1], Cost.of(Stream.of(words).skip(2).map(Integer::valueOf).toList()));
            }
        }
        return bounds;
    }

    private static List<String> lines(List<String> head, Map<String, Cost> costs) {
        return Stream.concat(head.stream(), costs.entrySet().stream().map(cost -> cost.getValue().line(cost.getKey()))).toList();
    }
}
