package org.homeroom.desk.home;

/**
 * How many students of a grade level have their portrait in the yearbook.
 *
 * @param inBook  of the students
 */
public record GradeBar(String grade, long students, long inBook) {
    public long percent() {
        return students == 0 ? 0 : Math.round(100.0 * inBook / students);
    }
}
