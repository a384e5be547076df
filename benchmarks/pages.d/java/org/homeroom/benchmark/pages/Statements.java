package org.homeroom.benchmark.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page asks of the database, by the database's own log; each statement that reads is then asked again by itself, which
 * tells how long it takes and how many rows are looked at for it.
 */
final class Statements implements AutoCloseable {
    private static final int TRIES = 8;
    private static final int REPEATS = 3;
    private final Database database;

    /**
     * A statement, with all that differs from page to page left out.
     *
     * @param millis   the fastest of a few times
     * @param examined rows that were looked at
     */
    record Cost(String sql, double millis, long examined) {
        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("sql", sql);
            json.put("ms", millis);
            json.put("rows_examined", examined);
            return json;
        }
    }

    Statements(Database database) {
        this.database = database;
        database.run("SET GLOBAL log_output = 'TABLE'");
    }

    /** The statements of a page that read, the dearest first. */
    List<Cost> of(Page page) {
        List<String> fewest = null;
        // Jobs ask too: of several tries, the one with the fewest statements has none of theirs.
        for (int i = 0; i < TRIES; i++) {
            List<String> asked = during(page, i);
            if (fewest == null || asked.size() < fewest.size()) {
                fewest = asked;
            }
        }
        List<Cost> costs = new ArrayList<>();
        database.run("SET SESSION slow_query_log = ON, long_query_time = 0");
        database.run("SET GLOBAL slow_query_log = ON");
        for (String sql : fewest) {
            costs.add(cost(sql));
        }
        database.run("SET GLOBAL slow_query_log = OFF");
        costs.sort(Comparator.comparingDouble(Cost::millis).reversed());
        return costs;
    }

    private List<String> during(Page page, int number) {
        database.run("TRUNCATE TABLE mysql.general_log");
        database.run("SET GLOBAL general_log = ON");
        page.asking().ask(number);
        database.run("SET GLOBAL general_log = OFF");
        return database.query("SELECT CONVERT(argument USING utf8mb4) FROM mysql.general_log WHERE user_host LIKE 'school_app%'"
                + " AND command_type IN ('Query', 'Execute')", row -> row.getString(1).strip()).stream()
                .filter(sql -> sql.matches("(?is)(select|with)\\b.*") && !sql.matches("(?is)(select 1|select @@.*|.*for update.*)")).toList();
    }

    private Cost cost(String sql) {
        database.run("TRUNCATE TABLE mysql.slow_log");
        for (int i = 0; i < REPEATS; i++) {
            // A word of our own, to find it by.
            database.query("/* again */ " + sql, row -> null);
        }
        List<Cost> times = database.query("SELECT TIME_TO_SEC(query_time) * 1000, rows_examined FROM mysql.slow_log"
                + " WHERE CONVERT(sql_text USING utf8mb4) LIKE '/* again */%'", row -> new Cost(general(sql), row.getDouble(1), row.getLong(2)));
        return times.stream().min(Comparator.comparingDouble(Cost::millis)).orElseThrow();
    }

    private static String general(String sql) {
        return sql.replaceAll("'(?:[^'\\\\]|\\\\.|'')*'", "?").replaceAll("\\b\\d+\\b", "?").replaceAll("\\s+", " ").replaceAll("\\?(, ?\\?)+", "?, …");
    }

    @Override
    public void close() {
        database.run("SET GLOBAL general_log = OFF");
    }
}
