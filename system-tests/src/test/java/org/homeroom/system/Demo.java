package org.homeroom.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.homeroom.local.LocalStack;

/** The demo school as the tests meet it: who can sign in, and a record for each page that shows one. */
final class Demo {
    static final String PASSWORD = "homeroom-demo-school";

    /** Someone who can sign in. */
    enum Account {
        ADMIN, OFFICE, TEACHER, STUDENT, GUARDIAN, EDITOR;

        String email() {
            return name().toLowerCase(java.util.Locale.ROOT) + "@homeroom.example";
        }
    }

    /** A page, and who looks at it. */
    record Visit(Account who, String path) {
        @Override
        public String toString() {
            return who + " " + path;
        }
    }

    private static final int PORTRAITS = 18;

    private final Connection database;

    Demo(LocalStack school) throws SQLException {
        database = RunningSchool.administrator(school);
    }

    /** The one number that a query gives. */
    long number(String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new IllegalStateException("The demo school has none: " + sql);
            }
            return rows.getLong(1);
        }
    }

    /** Until the photos that come with the demo school are there, and ready. */
    void awaitPortraits() throws SQLException, InterruptedException {
        for (int i = 0; number("SELECT COUNT(*) FROM photo WHERE state = 'READY'") < PORTRAITS; i++) {
            if (i == 1200) {
                throw new IllegalStateException("The demo school's photos do not become ready");
            }
            Thread.sleep(100);
        }
    }

    /** Every page that needs to be signed in, each as someone whose daily work it is. */
    List<Visit> visits() throws SQLException {
        long student = number("SELECT student_id FROM guardianship ORDER BY id LIMIT 1");
        long own = number("SELECT s.id FROM student s JOIN user_account a ON a.person_id = s.person_id WHERE a.email = 'student@homeroom.example'");
        long taught = number("SELECT MIN(e.student_id) FROM enrolment e JOIN teaching_assignment t ON t.school_class_id = e.school_class_id"
                + " JOIN staff_member m ON m.id = t.staff_member_id JOIN user_account a ON a.person_id = m.person_id"
                + " WHERE e.is_open = TRUE AND a.email = 'teacher@homeroom.example'");
        long guardian = number("SELECT guardian_id FROM guardianship ORDER BY id LIMIT 1");
        long guardianship = number("SELECT MIN(id) FROM guardianship");
        long staff = number("SELECT MIN(id) FROM staff_member");
        long schoolClass = number("SELECT school_class_id FROM enrolment GROUP BY school_class_id ORDER BY COUNT(*) DESC LIMIT 1");
        long waiting = number("SELECT MIN(id) FROM registration WHERE state = 'WAITING'");
        long year = number("SELECT MIN(id) FROM school_year");
        long gradeLevel = number("SELECT MIN(id) FROM grade_level");
        return List.of(
                new Visit(Account.ADMIN, "/home"),
                new Visit(Account.OFFICE, "/home"),
                new Visit(Account.TEACHER, "/home"),
                new Visit(Account.STUDENT, "/home"),
                new Visit(Account.GUARDIAN, "/home"),
                new Visit(Account.EDITOR, "/home"),
                new Visit(Account.OFFICE, "/student/list"),
                new Visit(Account.OFFICE, "/student/list?q=zzzzz"),
                new Visit(Account.TEACHER, "/student/list"),
                new Visit(Account.OFFICE, "/student/view?id=" + student),
                new Visit(Account.GUARDIAN, "/student/view?id=" + student),
                new Visit(Account.STUDENT, "/student/view?id=" + own),
                new Visit(Account.TEACHER, "/student/view?id=" + taught),
                new Visit(Account.OFFICE, "/student/edit?id=" + student),
                new Visit(Account.OFFICE, "/student/edit"),
                new Visit(Account.OFFICE, "/student/class?id=" + student),
                new Visit(Account.OFFICE, "/student/class?id=" + student + "&class=" + schoolClass),
                new Visit(Account.OFFICE, "/guardian/list"),
                new Visit(Account.OFFICE, "/guardian/view?id=" + guardian),
                new Visit(Account.OFFICE, "/guardian/edit?id=" + guardian),
                new Visit(Account.OFFICE, "/guardian/guardianship?id=" + guardianship),
                new Visit(Account.OFFICE, "/staff/list"),
                new Visit(Account.OFFICE, "/staff/view?id=" + staff),
                new Visit(Account.OFFICE, "/staff/edit?id=" + staff),
                new Visit(Account.OFFICE, "/consent/list"),
                new Visit(Account.GUARDIAN, "/consent/list"),
                new Visit(Account.OFFICE, "/consent/edit?student=" + student),
                new Visit(Account.OFFICE, "/registration/list"),
                new Visit(Account.OFFICE, "/registration/view?id=" + waiting),
                new Visit(Account.OFFICE, "/registration/accept?id=" + waiting),
                new Visit(Account.OFFICE, "/homeclass/list"),
                new Visit(Account.OFFICE, "/homeclass/view?id=" + schoolClass),
                new Visit(Account.OFFICE, "/homeclass/edit?id=" + schoolClass),
                new Visit(Account.OFFICE, "/homeclass/add?id=" + schoolClass),
                new Visit(Account.OFFICE, "/homeclass/teachers?id=" + schoolClass),
                new Visit(Account.ADMIN, "/setup"),
                new Visit(Account.ADMIN, "/school/edit"),
                new Visit(Account.ADMIN, "/year/list"),
                new Visit(Account.ADMIN, "/year/edit?id=" + year),
                new Visit(Account.ADMIN, "/gradelevel/list"),
                new Visit(Account.ADMIN, "/gradelevel/edit?id=" + gradeLevel),
                new Visit(Account.STUDENT, "/photo/upload"),
                new Visit(Account.OFFICE, "/photo/upload"),
                new Visit(Account.STUDENT, "/photo/list"),
                new Visit(Account.EDITOR, "/photo/list"),
                new Visit(Account.EDITOR, "/portrait/approve"),
                new Visit(Account.STUDENT, "/book/view"),
                new Visit(Account.STUDENT, "/book/class?id=" + schoolClass),
                new Visit(Account.STUDENT, "/book/names"),
                new Visit(Account.GUARDIAN, "/book/mine"),
                new Visit(Account.STUDENT, "/account/profile"),
                new Visit(Account.OFFICE, "/nothing/here"));
    }

    /** Pages that anybody may open. */
    List<String> openPages() {
        return List.of("/account/sign-in", "/account/forgot", "/account/password?key=none", "/account/first?key=none",
                "/register", "/registration/open/thanks", "/registration/open/verify?key=none",
                "/registration/open/answer?key=none", "/privacy", "/expired?back=/home");
    }
}
