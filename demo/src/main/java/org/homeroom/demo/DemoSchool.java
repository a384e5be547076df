package org.homeroom.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The demo school while it is being filled: its dates, random numbers and names, its tables, and the rooms filled so far. */
final class DemoSchool {
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final long SEED = 20_260_901;
    private final Random random = new Random(SEED);
    private final NameLists names = new NameLists();
    private final List<Rows> tables = new ArrayList<>();
    private final Map<Class<?>, DemoRows> filled = new HashMap<>();
    private final Connection connection;
    private final LocalDateTime now;
    private final LocalDate today;
    private final LocalDate yearStart;

    DemoSchool(Connection connection, Instant instant) {
        this.connection = connection;
        now = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        today = LocalDate.ofInstant(instant, ZONE);
        yearStart = LocalDate.of(today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1, 9, 1);
    }

    void fill(DemoRows room) throws SQLException {
        room.fill(this);
        write();
        filled.put(room.getClass(), room);
    }

    /** Immediately writes what has been added so far. */
    void write() throws SQLException {
        for (Rows table : tables) {
            table.write(connection);
        }
    }

    /** An earlier room, to ask what it filled in. */
    <T extends DemoRows> T room(Class<T> type) {
        if (!filled.containsKey(type)) {
            throw new IllegalStateException(type.getSimpleName() + " has not had its turn");
        }
        return type.cast(filled.get(type));
    }

    /** Rows of a table, most of them dated a fortnight before the year began. */
    Rows rows(String table, String columns) throws SQLException {
        LocalDateTime made = yearStart.minusDays(14).atTime(LocalTime.of(9, 30));
        Rows rows = new Rows(connection, made.isBefore(now) ? made : now.minusDays(30), table, columns);
        tables.add(rows);
        return rows;
    }

    /** For rows that have no id. */
    Connection connection() {
        return connection;
    }

    Random random() {
        return random;
    }

    NameLists names() {
        return names;
    }

    LocalDateTime now() {
        return now;
    }

    LocalDate today() {
        return today;
    }

    /** The first day of the school year. */
    LocalDate yearStart() {
        return yearStart;
    }
}
