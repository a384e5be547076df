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
 * @param coming      whether their first day is still to come
 * @param portrait    null if there is none, it may not be seen, or it was not requested
 */
public record StudentRow(Long id, String givenName, String called, String familyName, String number, Long classId, String className,
                         LocalDate birthDate, LocalDate admittedOn, LocalDate withdrawnOn, String email, String address, boolean coming,
                         Picture portrait) implements PersonName {
    /** What a query selects for all components but the last two. */
    static final String SELECT = "s.id, p.givenName, p.called, p.familyName, s.number, c.id, c.name, s.birthDate, s.admittedOn, s.withdrawnOn, p.email, s.address";
    static final String BY_CLASS = "g.position %1$s, c.name %1$s, p.familyName, p.givenName";
    static final Columns<StudentRow> COLUMNS = new Columns<>("/student/list", "s.id", "name", row -> "/student/view?id=" + row.id(),
            PersonName.column(),
            Column.picture("portrait", "student.portrait", StudentRow::portrait).byChoice(),
            Column.text("number", "student.number", StudentRow::number).sorted("s.number %1$s"),
            Column.text("class", "student.class", StudentRow::shownClass).sorted(BY_CLASS).filtered("class").orElse("student_list.no_class").first(),
            Column.date("birth", "student.birth_date", StudentRow::birthDate).sorted("s.birthDate %1$s"),
            Column.text("email", "person.email", StudentRow::email).byChoice(),
            Column.text("address", "person.address", StudentRow::address).byChoice(),
            Column.state("state", "person.state", StudentRow::state).filtered("state", new Choice("", "student_list.enrolled"),
                    new Choice("withdrawn", "student_list.withdrawn"), Choice.all("all")),
            Column.date("admitted", "student.admitted_on", StudentRow::admittedOn).byChoice(),
            Column.date("withdrawn", "student.withdrawn_on", StudentRow::withdrawnOn).byChoice());

    public StudentRow(Long id, String givenName, String called, String familyName, String number, Long classId, String className,
                      LocalDate birthDate, LocalDate admittedOn, LocalDate withdrawnOn, String email, String address) {
        this(id, givenName, called, familyName, number, classId, className, birthDate, admittedOn, withdrawnOn, email, address, false, null);
    }

    StudentRow with(Picture theirs) {
        return new StudentRow(id, givenName, called, familyName, number, classId, className, birthDate, admittedOn, withdrawnOn, email, address, coming, theirs);
    }

    StudentRow on(LocalDate day) {
        return new StudentRow(id, givenName, called, familyName, number, classId, className, birthDate, admittedOn, withdrawnOn, email, address,
                admittedOn.isAfter(day), portrait);
    }

    /** Nobody is missed in a class before they come. */
    private String shownClass() {
        return className == null && coming ? "–" : className;
    }

    private Badge state() {
        return withdrawnOn != null ? new Badge("neutral", "student_list.withdrawn") : coming ? new Badge("warning", "student_list.coming")
                : new Badge("good", "student_list.enrolled");
    }
}
