package org.homeroom.yearbook.book;

import java.util.List;

/**
 * A year's book.
 *
 * @param years     of the school, newest first
 * @param classes   those on this page
 * @param page      counted from 1
 * @param portraits students who are shown with a photo
 * @param students  all who have a place
 */
public record Book(Year year, List<Year> years, List<ClassCard> classes, int page, int pages, long portraits, long students) {

    public record Year(long id, String name) {
    }

    /** @param faces a few of its portraits */
    public record ClassCard(long id, String name, String gradeLevel, long portraits, long students, List<Face> faces) {
        ClassCard with(List<Face> others) {
            return new ClassCard(id, name, gradeLevel, portraits, students, others);
        }

        /** Without the photos, which have to be asked for again. */
        ClassCard remembered() {
            return with(faces.stream().map(face -> new Face(face.studentId(), null, null)).toList());
        }
    }

    /** @param placeholder what is shown until the photo has loaded */
    public record Face(long studentId, String objectId, String placeholder) {
    }
}
