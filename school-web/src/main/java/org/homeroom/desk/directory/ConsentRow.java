package org.homeroom.desk.directory;

import org.homeroom.people.person.PersonName;
import org.homeroom.web.list.Column;
import org.homeroom.web.list.Column.Badge;
import org.homeroom.web.list.Column.Choice;
import org.homeroom.web.list.Columns;

/** A student with the decision in force for each purpose: {@code given}, {@code refused} or {@code missing}. */
public record ConsentRow(Long id, String givenName, String called, String familyName, String className, String yearbook, String web,
                         String press) implements PersonName {
    static final String SELECT = "s.id, p.givenName, p.called, p.familyName, c.name, " + word("yb") + ", " + word("wb") + ", " + word("pr");
    static final Columns<ConsentRow> COLUMNS = new Columns<>("/consent/list", "s.id", "name", row -> "/consent/edit?student=" + row.id(),
            PersonName.column(),
            Column.text("class", "student.class", ConsentRow::className).sorted(StudentRow.BY_CLASS).filtered("class"),
            Column.state("yearbook", "consent.purpose.YEARBOOK", (ConsentRow row) -> badge(row.yearbook())).first().filtered("yearbook", Choice.all(""),
                    new Choice("missing", "consent_list.yearbook_missing"), new Choice("given", "consent_list.yearbook_given"),
                    new Choice("refused", "consent_list.yearbook_refused")),
            Column.state("web", "consent.purpose.WEB", row -> badge(row.web())),
            Column.state("press", "consent.purpose.PRESS", row -> badge(row.press())));
    /** The same students in a grid, into which paper forms are typed. */
    static final Columns<ConsentRow> GRID = new Columns<>("/consent/grid", "s.id", "name", row -> "/consent/edit?student=" + row.id(),
            PersonName.column(),
            Column.text("class", "student.class", ConsentRow::className).sorted(StudentRow.BY_CLASS).filtered("class"))
            .filtered("year").filtered("answer");

    private static String word(String consent) {
        return "CASE WHEN %1$s.id IS NULL THEN 'missing' WHEN %1$s.given = TRUE THEN 'given' ELSE 'refused' END".formatted(consent);
    }

    private static Badge badge(String word) {
        return new Badge("given".equals(word) ? "good" : "refused".equals(word) ? "danger" : "warning", "consent." + word);
    }
}
