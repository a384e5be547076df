package org.homeroom.yearbook.book;

import java.util.List;

/**
 * A year's book.
 *
 * @param years     of the school, newest first
 * @param portraits students who are shown with a photo
 * @param students  all who have a place
 */
public record Book(Year year, List<Year> years, List<ClassCard> classes, long portraits, long students) {

    public record Year(long id, String name) {
    }

    /** @param faces a few of its portraits */
    public record ClassCard(long id, String name, String gradeLevel, long portraits, long students, List<Face> faces) {
    }

    /** @param colour of the placeholder */
    public record Face(String objectId, String colour) {
    }
}
