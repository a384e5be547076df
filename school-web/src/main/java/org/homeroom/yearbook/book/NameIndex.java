package org.homeroom.yearbook.book;

import java.util.List;

/** The index of names of a year's book, by first letters. */
public record NameIndex(Book.Year year, List<Letter> letters, long names) {

    /**
     * A letter and the names under it.
     *
     * @param anchor safe in an address
     */
    public record Letter(String letter, String anchor, List<Entry> entries) {
    }

    /** @param name family name first, as one looks it up */
    public record Entry(long studentId, String name, long classId, String className) {
    }
}
