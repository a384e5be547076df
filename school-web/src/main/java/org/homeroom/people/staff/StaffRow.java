package org.homeroom.people.staff;

import java.time.LocalDate;
import org.homeroom.people.person.PersonName;
import org.homeroom.web.list.Column;
import org.homeroom.web.list.Column.Choice;
import org.homeroom.web.list.Columns;

public record StaffRow(Long id, String givenName, String called, String familyName, String email, String phone, String code,
                       String jobTitle, LocalDate leftOn) implements PersonName {
    static final String SELECT = "m.id, p.givenName, p.called, p.familyName, p.email, p.phone, m.code, m.jobTitle, m.leftOn";
    static final Columns<StaffRow> COLUMNS = new Columns<>("/staff/list", "m.id", "name", row -> "/staff/view?id=" + row.id(),
            PersonName.column(),
            Column.text("code", "staff.code", StaffRow::code).sorted("m.code %1$s").first(),
            Column.text("title", "staff.job_title", StaffRow::jobTitle).sorted("m.jobTitle %1$s, p.familyName, p.givenName"),
            Column.text("email", "person.email", StaffRow::email),
            Column.phone("phone", "person.phone", StaffRow::phone),
            Column.date("left", "staff.left_on", StaffRow::leftOn).byChoice()
                    .filtered("state", new Choice("", "staff_list.here"), new Choice("coming", "staff_list.coming"), new Choice("left", "staff_list.left"), Choice.all("all")));
}
