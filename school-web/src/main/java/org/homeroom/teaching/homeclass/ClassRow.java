package org.homeroom.teaching.homeclass;

import java.util.List;
import org.homeroom.web.list.Column;
import org.homeroom.web.list.Columns;

/** @param teachers their codes, without the tutor's */
public record ClassRow(Long id, String name, String grade, String tutor, long students, List<String> teachers) {
    /** What a query selects for id, name, grade and number of students. */
    static final String SELECT = "c.id, c.name, g.name, (SELECT COUNT(e) FROM Enrolment e WHERE e.schoolClass = c AND e.open = TRUE) AS headcount";
    static final Columns<ClassRow> COLUMNS = new Columns<>("/homeclass/list", "c.id", "grade", row -> "/homeclass/view?id=" + row.id(),
            Column.text("name", "homeclass_list.name", ClassRow::name).sorted("c.name %1$s"),
            Column.text("grade", "homeclass_list.grade", ClassRow::grade).sorted("g.position %1$s, c.name %1$s"),
            Column.text("tutor", "homeclass_list.tutor", ClassRow::tutor).orElse("homeclass_list.no_tutor").first(),
            Column.text("teachers", "homeclass_list.teachers", ClassRow::teacherCodes),
            Column.number("students", "homeclass_list.students", ClassRow::students).sorted("headcount %1$s, g.position, c.name").first())
            .filtered("year");

    public String teacherCodes() {
        return String.join(", ", teachers);
    }
}
