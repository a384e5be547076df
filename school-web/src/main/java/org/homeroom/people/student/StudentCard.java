package org.homeroom.people.student;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A section on a student's page, given by the room that knows it. It is written in {@code WEB-INF/cards/<name>.xhtml}, which finds what was
 * read as {@code card}, beside {@code student}. What all cards show is read in one statement, however many there are.
 */
public abstract class StudentCard {
    /** Where the page has it: what one looks for first, or beside it. */
    public enum Column {
        MAIN, ASIDE
    }

    private final Column column;
    private final int order;
    private final String name;

    /**
     * @param order among those of its column
     * @param name  of its file
     */
    protected StudentCard(Column column, int order, String name) {
        this.column = column;
        this.order = order;
        this.name = name;
    }

    /** What it shows to the one who asks; empty where nothing of it is for them. Costs no statement. */
    public abstract Optional<Query> query();

    /** What the page gets as {@code card}. */
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
     * The lines of a card, in SQL over the student {@code s}, whom the asker reaches; written in code, and nobody's input.
     *
     * @param columns of a line, with commas between
     * @param from    the tables, and which of their rows are the student's
     * @param order   of the lines
     */
    public record Query(String columns, String from, String order) {
        /** One column in which all lines are. */
        public String column() {
            return "(SELECT JSON_ARRAYAGG(JSON_ARRAY(" + columns + ") ORDER BY " + order + ") FROM " + from + ")";
        }
    }

    /** A line's columns, by their place from 0. */
    public record Line(JsonArray columns) {
        /** @param json what {@link Query#column()} gave; null where there are none */
        public static List<Line> all(String json) {
            if (json == null) {
                return List.of();
            }
            try (JsonReader reader = Json.createReader(new StringReader(json))) {
                return reader.readArray().getValuesAs(JsonArray.class).stream().map(Line::new).toList();
            }
        }

        public long number(int column) {
            return ((JsonNumber) columns.get(column)).longValue();
        }

        public boolean is(int column) {
            return number(column) == 1;
        }

        /** Null where there is none. */
        public String text(int column) {
            return columns.isNull(column) ? null : ((JsonString) columns.get(column)).getString();
        }

        /** Null where there is none. */
        public LocalDate day(int column) {
            return columns.isNull(column) ? null : LocalDate.parse(text(column));
        }

        public Instant instant(int column) {
            return LocalDateTime.parse(text(column).replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        }
    }
}
