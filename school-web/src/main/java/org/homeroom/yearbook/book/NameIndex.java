package org.homeroom.yearbook.book;

import java.util.List;

public record NameIndex(Book.Year year, List<Letter> letters, long names) {

    /** @param anchor safe in an address */
    public record Letter(String letter, String anchor, List<Entry> entries) {
    }

    /** @param name family name first, for looking up */
    public record Entry(long studentId, String name, long classId, String className) {
    }
}
