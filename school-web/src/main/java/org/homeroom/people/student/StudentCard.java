package org.homeroom.people.student;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A section on a student's page, contributed by the room it is about. Its page is {@code WEB-INF/cards/<name>.xhtml}, which is
 * given what was read as {@code card}, and the {@code student}. All cards are read in one statement, however many there are.
 */
public abstract class StudentCard {
    /** Where on the page: in the wide column, for what people look for first, or beside it. */
    public enum Column {
        MAIN, ASIDE
    }

    private final Column column;
    private final int order;
    private final String name;

    /**
     * @param order within its column
     * @param name  of its file
     */
    protected StudentCard(Column column, int order, String name) {
        this.column = column;
        this.order = order;
        this.name = name;
    }

    /** What it shows to the person asking; empty if none of it is for them. Must not run a statement. */
    public abstract Optional<Query> query();

    /** What the page is given as {@code card}. */
    public abstract Serializable read(List<Line> lines);

    public Column column() {
        return column;
    }

    public int order() {
        return order;
    }

    public String name() {
        return name;
    }

    /**
     * The lines of a card, in SQL over the student {@code s}, whom the caller reaches; written in code, never input.
     *
     * @param columns of a line, separated by commas
     * @param from    the tables, and the condition that selects the student's rows
     * @param order   of the lines
     */
    public record Query(String columns, String from, String order) {
        /** A single column that holds all lines. */
        public String column() {
            return "(SELECT JSON_ARRAYAGG(JSON_ARRAY(" + columns + ") ORDER BY " + order + ") FROM " + from + ")";
        }
    }

    /** A line's columns, counted from 0. */
    public record Line(JsonArray columns) {
        /** Kept, as Json looks for its provider on each call. */
        private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

        /** @param json the value of {@link Query#column()}; null if there are no lines */
        public static List<Line> all(String json) {
            if (json == null) {
                return List.of();
            }
            try (JsonReader reader = READERS.createReader(new StringReader(json))) {
                return reader.readArray().getValuesAs(JsonArray.class).stream().map(Line::new).toList();
            }
        }

        public long number(int column) {
            return ((JsonNumber) columns.get(column)).longValue();
        }

        public boolean is(int column) {
            return number(column) == 1;
        }

        /** May be null. */
        public String text(int column) {
            return columns.isNull(column) ? null : ((JsonString) columns.get(column)).getString();
        }

        /** May be null. */
        public LocalDate day(int column) {
            return columns.isNull(column) ? null : LocalDate.parse(text(column));
        }

        public Instant instant(int column) {
            return LocalDateTime.parse(text(column).replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        }
    }
}
