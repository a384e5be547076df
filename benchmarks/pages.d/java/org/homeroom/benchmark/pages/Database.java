package org.homeroom.benchmark.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The school's database, seen by its administrator. */
final class Database implements AutoCloseable {
    private final Connection connection;

    /** How many statements there have been, and how many of them asked for rows. */
    record Count(long questions, long selects) {
        /** What it takes to ask for the count. */
        static final Count OWN = new Count(1, 0);

        Count since(Count before) {
            return new Count(questions - before.questions, selects - before.selects);
        }
    }

    /** A row as it came, each value as text. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Database(String url, String password) {
        try {
            connection = DriverManager.getConnection(url, "root", password);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Count count() {
        Map<String, Long> status = new TreeMap<>();
        query("SHOW GLOBAL STATUS WHERE Variable_name IN ('Questions', 'Com_select')", row -> status.put(row.getString(1), row.getLong(2)));
        return new Count(status.get("Questions"), status.get("Com_select"));
    }

    long number(String sql) {
        return query(sql, row -> row.getLong(1)).getFirst();
    }

    <T> List<T> query(String sql, Reader<T> reader) {
        List<T> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return rows;
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Runs a file of statements, with values in the place of what begins with a colon. */
    void runFile(Path file, Map<String, String> values) {
        try {
            String script = Files.readString(file).replaceAll("(?m)^--.*$", "");
            for (Map.Entry<String, String> value : values.entrySet()) {
                script = script.replaceAll(":" + value.getKey() + "\\b|:" + value.getKey() + "(?=_)", value.getValue().replace("$", "\\$"));
            }
            for (String statement : script.split(";\\s*\n")) {
                if (!statement.isBlank()) {
                    run(statement);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of names for this connection only, numbered from 1. */
    void names(String table, List<String> names) {
        run("CREATE TEMPORARY TABLE " + table + " (id INT PRIMARY KEY, name VARCHAR(80) NOT NULL)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?)")) {
            for (int i = 0; i < names.size(); i++) {
                insert.setInt(1, i + 1);
                insert.setString(2, names.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
