package org.homeroom.benchmark.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeroom.benchmark.Spread;
import org.homeroom.benchmark.pages.Figures.Kind;
import org.homeroom.benchmark.pages.Measuring.Measured;

/** What is printed and written. */
final class Report {
    private static final double LOADED = 0.5;
    private static final int DEAREST = 5;
    private static final int LONGEST = 400;
    private static final Map<String, String> COMPARED = new LinkedHashMap<>();

    static {
        COMPARED.put("server", "server CPU");
        COMPARED.put("database", "database CPU");
        COMPARED.put("cpu", "both");
        COMPARED.put("times_style_sheet", "× style sheet");
        COMPARED.put("statements", "SQL");
        COMPARED.put("kilobytes", "bytes");
        COMPARED.put("allocated_kilobytes", "allocated");
    }

    private final List<Measured> schools;
    private final Options options;
    private final List<String> versions;
    private final double load;
    private final StringBuilder text = new StringBuilder();

    Report(List<Measured> schools, Options options, List<String> versions, double load) {
        this.schools = schools;
        this.options = options;
        this.versions = versions;
        this.load = load;
    }

    /** @param earlier what an earlier run wrote; null where there is nothing to compare with */
    String text(JsonNode earlier) {
        line("%s, %d rounds of %d requests a page (style sheet 8 times, smallest page and sign-in 3 times as many), %d clients.", machine(),
                options.rounds, options.requests, options.clients);
        line("%s.", String.join("; ", versions));
        if (load > LOADED) {
            line("Others were at work on the machine (load %.1f before the first round): what is told by the clock says little.", load);
        }
        schools.forEach(this::table);
        if (schools.size() > 1) {
            growth();
        }
        if (earlier != null) {
            schools.forEach(school -> compare(school, earlier.path("schools").path(Integer.toString(school.students())).path("pages")));
        }
        if (options.statements) {
            schools.forEach(this::statements);
        }
        return text.toString();
    }

    private void table(Measured school) {
        line("%n%,d students; medians over the rounds (range). CPU is in ms a request.%n", school.students());
        line("| page | requests/s | p50 ms | p95 ms | server CPU | database CPU | both, × style sheet | goal |"
                + " SQL (SELECT) | KB sent (packed) | KB allocated | sessions |");
        line("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (Figures page : school.pages()) {
            line("| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |", page.page().name(), cell(page, Kind.PER_SECOND, "%.0f"),
                    cell(page, Kind.P50, "%.1f"), cell(page, Kind.P95, "%.1f"), cell(page, Kind.SERVER, "%.2f"), cell(page, Kind.DATABASE, "%.2f"),
                    page.has(Kind.SERVER) ? page.cpu().over(school.sheet().cpu()).text("%.1f") : "–", goal(page, school), page.statements(),
                    page.kilobytes(), median(page, Kind.ALLOCATED_KILOBYTES, "%,.0f"), median(page, Kind.SESSIONS, "%.0f"));
        }
        if (school.mail().has(Kind.SERVER)) {
            line("| %s | – | – | – | %s | %s | %s | | | | | |", school.mail().page().name(), cell(school.mail(), Kind.SERVER, "%.2f"),
                    cell(school.mail(), Kind.DATABASE, "%.2f"), school.mail().cpu().over(school.sheet().cpu()).text("%.1f"));
        }
        line("%nWith nobody there, the server takes %.1f ms of processor time a second and the database %.1f.", school.idleServer(), school.idleDatabase());
    }

    private static String goal(Figures page, Measured school) {
        if (page.page().goal() == null) {
            return "–";
        }
        boolean missed = page.cpu().over(school.sheet().cpu()).median() > page.page().goal();
        return String.format(Locale.ROOT, "%.1f%s", page.page().goal(), missed ? ": missed" : "");
    }

    private static String cell(Figures page, Kind kind, String format) {
        return page.has(kind) ? page.of(kind).text(format) : "–";
    }

    private static String median(Figures page, Kind kind, String format) {
        return page.has(kind) ? String.format(Locale.ROOT, format, page.of(kind).median()) : "–";
    }

    /** How much more the largest school costs than the smallest. */
    private void growth() {
        Measured least = schools.getFirst();
        Measured most = schools.getLast();
        StringBuilder head = new StringBuilder("| page |");
        schools.forEach(school -> head.append(String.format(Locale.ROOT, " %,d |", school.students())));
        line("%nGrowth: CPU in ms a request, server + database, and the largest school’s over the smallest’s.%n");
        line("%s both | server | database | KB sent |", head);
        line("|---|%s---|---|---|---|", "---|".repeat(schools.size()));
        for (int i = 0; i < least.pages().size(); i++) {
            Figures small = least.pages().get(i);
            Figures large = most.pages().get(i);
            if (!small.page().ours()) {
                continue;
            }
            StringBuilder row = new StringBuilder("| " + small.page().name() + " |");
            for (Measured school : schools) {
                Figures page = school.pages().get(i);
                row.append(String.format(Locale.ROOT, " %.2f + %.2f |", page.of(Kind.SERVER).median(), page.of(Kind.DATABASE).median()));
            }
            line("%s %s | %s | %s | %s |", row, ratio(large.cpu(), small.cpu()), ratio(large.of(Kind.SERVER), small.of(Kind.SERVER)),
                    ratio(large.of(Kind.DATABASE), small.of(Kind.DATABASE)), ratio(large.of(Kind.KILOBYTES), small.of(Kind.KILOBYTES)));
        }
    }

    private static String ratio(Spread large, Spread small) {
        // Below a tick of the clock in a whole round there is nothing to divide by.
        return small.median() < 0.02 ? "–" : String.format(Locale.ROOT, "%.1f", large.median() / small.median());
    }

    private void compare(Measured school, JsonNode earlier) {
        line("%n%,d students: this run over the earlier one, medians.%n", school.students());
        if (earlier.isMissingNode()) {
            line("The earlier run had no school of this size.");
            return;
        }
        line("| page | %s |", String.join(" | ", COMPARED.values()));
        line("|---|%s", "---|".repeat(COMPARED.size()));
        JsonNode now = Main.tree(school.json()).path("pages");
        now.properties().forEach(page -> {
            StringBuilder row = new StringBuilder("| " + page.getKey() + " |");
            for (String figure : COMPARED.keySet()) {
                Optional<Double> before = median(earlier.path(page.getKey()).path(figure));
                Optional<Double> after = median(page.getValue().path(figure));
                boolean both = before.isPresent() && after.isPresent() && before.get() > 0;
                row.append(both ? String.format(Locale.ROOT, " %.2f |", after.get() / before.get()) : " – |");
            }
            line("%s", row);
        });
    }

    private static Optional<Double> median(JsonNode figure) {
        JsonNode value = figure.has("median") ? figure.path("median") : figure;
        return value.isNumber() ? Optional.of(value.asDouble()) : Optional.empty();
    }

    private void statements(Measured school) {
        line("%n%,d students: the dearest statements that read, each by itself (ms, rows examined).", school.students());
        for (Figures page : school.pages()) {
            if (!page.dearest().isEmpty()) {
                line("%n%s:", page.page().name());
                page.dearest().stream().limit(DEAREST).forEach(cost -> line("- %.2f ms, %,d rows: `%s`", cost.millis(), cost.examined(),
                        cost.sql().length() > LONGEST ? cost.sql().substring(0, LONGEST) + " …" : cost.sql()));
            }
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    static String machine() {
        return Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.arch");
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("machine", machine());
        json.put("loadBefore", load);
        json.put("versions", versions);
        json.put("rounds", options.rounds);
        json.put("requests", options.requests);
        json.put("clients", options.clients);
        Map<String, Object> each = new LinkedHashMap<>();
        schools.forEach(school -> each.put(Integer.toString(school.students()), school.json()));
        json.put("schools", each);
        return json;
    }
}
