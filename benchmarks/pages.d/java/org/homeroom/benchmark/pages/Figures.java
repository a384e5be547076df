package org.homeroom.benchmark.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeroom.benchmark.Spread;

/** What was measured of a page, one value a round; and what was counted once. */
final class Figures {
    /** What a round gives. All times are in milliseconds, all for one request. */
    enum Kind {
        PER_SECOND, P50, P95, SERVER, DATABASE, KILOBYTES, ALLOCATED_KILOBYTES, SESSIONS
    }

    private final Page page;
    private final Map<Kind, List<Double>> rounds = new EnumMap<>(Kind.class);
    private Database.Count statements;
    private int counted = 1;
    private double packedKilobytes;
    private List<Statements.Cost> dearest = List.of();

    Figures(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    void add(Kind kind, double value) {
        rounds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(value);
    }

    /** @param packed size of an answer when it is packed */
    void counted(Database.Count of, int requests, double packed) {
        statements = of;
        packedKilobytes = packed;
        counted = requests;
    }

    void dearest(List<Statements.Cost> costs) {
        dearest = costs;
    }

    List<Statements.Cost> dearest() {
        return dearest;
    }

    boolean has(Kind kind) {
        return rounds.containsKey(kind);
    }

    Spread of(Kind kind) {
        return new Spread(rounds.get(kind).stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Processor time of server and database. */
    Spread cpu() {
        double[] server = of(Kind.SERVER).rounds();
        double[] sum = has(Kind.DATABASE) ? of(Kind.DATABASE).rounds() : new double[server.length];
        double[] both = new double[server.length];
        Arrays.setAll(both, i -> server[i] + sum[i]);
        return new Spread(both);
    }

    /** Statements and, of them, questions for rows; empty where nobody counted. */
    String statements() {
        return statements == null ? "–" : String.format(Locale.ROOT, "%.1f (%.1f)", (double) statements.questions() / counted,
                (double) statements.selects() / counted).replace(".0", "");
    }

    /** As they are sent, and as a balancer might pack them. */
    String kilobytes() {
        double sent = of(Kind.KILOBYTES).median();
        return statements == null ? String.format(Locale.ROOT, "%.1f", sent) : String.format(Locale.ROOT, "%.1f (%.1f)", sent, packedKilobytes);
    }

    Map<String, Object> json(Figures sheet) {
        Map<String, Object> json = new LinkedHashMap<>();
        rounds.keySet().forEach(kind -> json.put(kind.name().toLowerCase(Locale.ROOT), of(kind).json()));
        if (has(Kind.SERVER)) {
            json.put("cpu", cpu().json());
            json.put("times_style_sheet", cpu().over(sheet.cpu()).json());
        }
        if (page.goal() != null) {
            json.put("goal", page.goal());
        }
        if (statements != null) {
            json.put("statements", (double) statements.questions() / counted);
            json.put("selects", (double) statements.selects() / counted);
            json.put("kilobytes_packed", packedKilobytes);
        }
        if (!dearest.isEmpty()) {
            json.put("dearest", dearest.stream().map(Statements.Cost::json).toList());
        }
        return json;
    }
}
