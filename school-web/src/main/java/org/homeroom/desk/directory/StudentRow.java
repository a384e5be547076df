package org.homeroom.desk.directory;

import java.time.LocalDate;
import org.homeroom.people.person.PersonName;
import org.homeroom.web.list.Column;
import org.homeroom.web.list.Column.Badge;
import org.homeroom.web.list.Column.Choice;
import org.homeroom.web.list.Column.Picture;
import org.homeroom.web.list.Columns;

/**
 * A student in a list.
 *
 * @param className   the class in the requested year; null if there is none
 * @param withdrawnOn the last day; null while they are at the school
 * @param portrait    null if there is none, it may not be seen, or it was not requested
 */
public record StudentRow(Long id, String givenName, String called, String familyName, String number, Long classId, String className,
                         LocalDate birthDate, LocalDate withdrawnOn, String email, Picture portrait) implements PersonName {
    /** What a query selects for all components but the last. */
    static final String SELECT = "s.id, p.givenName, p.called, p.familyName, s.number, c.id, c.name, s.birthDate, s.withdrawnOn, p.email";
    static final String BY_CLASS = "g.position %1$s, c.name %1$s, p.familyName, p.givenName";
    static final Columns<StudentRow> COLUMNS = new Columns<>("/student/list", "s.id", "name", row -> "/student/view?id=" + row.id(),
            PersonName.column(),
            Column.picture("portrait", "student.portrait", StudentRow::portrait).byChoice(),
            Column.text("number", "student.number", StudentRow::number).sorted("s.number %1$s"),
            Column.text("class", "student.class", StudentRow::className).sorted(BY_CLASS).filtered("class").orElse("student_list.no_class").first(),
            Column.date("birth", "student.birth_date", StudentRow::birthDate).sorted("s.birthDate %1$s"),
            Column.text("email", "person.email", StudentRow::email).byChoice(),
            Column.state("state", "person.state", StudentRow::state).filtered("state", new Choice("", "student_list.enrolled"),
                    new Choice("withdrawn", "student_list.withdrawn"), Choice.all("all")),
            Column.date("withdrawn", "student.withdrawn_on", StudentRow::withdrawnOn).byChoice());

    public StudentRow(Long id, String givenName, String called, String familyName, String number, Long classId, String className,
                      LocalDate birthDate, LocalDate withdrawnOn, String email) {
        this(id, givenName, called, familyName, number, classId, className, birthDate, withdrawnOn, email, null);
    }

    StudentRow with(Picture theirs) {
        return new StudentRow(id, givenName, called, familyName, number, classId, className, birthDate, withdrawnOn, email, theirs);
    }

    private Badge state() {
        return withdrawnOn == null ? new Badge("good", "student_list.enrolled") : new Badge("neutral", "student_list.withdrawn");
    }
}
