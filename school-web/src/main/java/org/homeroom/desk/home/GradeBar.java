package org.homeroom.desk.home;

/** How many students of a grade level have a portrait in the yearbook. */
public record GradeBar(String grade, long students, long inBook) {
    public long percent() {
        return students == 0 ? 0 : Math.round(100.0 * inBook / students);
    }
}
