package org.homeroom.desk.home;

/** How many students of a grade level have a portrait in the yearbook. */
public record GradeBar(String grade, long students, long inBook) {
    GradeBar plus(GradeBar more) {
        return new GradeBar(grade, students + more.students, inBook + more.inBook);
    }

    public long percent() {
        return students == 0 ? 0 : Math.round(100.0 * inBook / students);
    }
}
