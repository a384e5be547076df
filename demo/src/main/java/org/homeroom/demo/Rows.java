package org.homeroom.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of a table that are written together. Their ids are assigned here, so that other rows can refer to them at once. */
final class Rows {
    private static final int CHUNK = 500;
    private static final String STAMPS = "id, version, created_at, changed_at, ";
    private final String table;
    private final String columns;
    private final int width;
    private final LocalDateTime usual;
    private final List<Object[]> waiting = new ArrayList<>();
    private long next;

    /** @param usual when the rows were made, unless stated otherwise */
    Rows(Connection connection, LocalDateTime usual, String table, String columns) throws SQLException {
        this.table = table;
        this.columns = columns;
        this.width = columns.split(",").length;
        this.usual = usual;
        try (Statement statement = connection.createStatement();
             ResultSet result = statement.executeQuery("SELECT COALESCE(MAX(id), 0) + 1 FROM " + table)) {
            result.next();
            next = result.getLong(1);
        }
    }

    /** @return the row's id */
    long add(Object... values) {
        return addAt(usual, values);
    }

    long addAt(LocalDateTime made, Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException(table + " has other columns: " + columns);
        }
        Object[] row = new Object[width + 3];
        row[0] = next;
        row[1] = made;
        row[2] = made;
        System.arraycopy(values, 0, row, 3, width);
        waiting.add(row);
        return next++;
    }

    int size() {
        return waiting.size();
    }

    /** Writes them, hundreds per statement. */
    void write(Connection connection) throws SQLException {
        for (int from = 0; from < waiting.size(); from += CHUNK) {
            List<Object[]> chunk = waiting.subList(from, Math.min(from + CHUNK, waiting.size()));
            String row = "(?, 1, ?, ?" + ", ?".repeat(width) + ")";
            String sql = "INSERT INTO " + table + " (" + STAMPS + columns + ") VALUES "
                    + String.join(", ", Collections.nCopies(chunk.size(), row));
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int position = 1;
                for (Object[] values : chunk) {
                    for (Object value : values) {
                        statement.setObject(position++, value);
                    }
                }
                statement.executeUpdate();
            }
        }
        waiting.clear();
    }
}
