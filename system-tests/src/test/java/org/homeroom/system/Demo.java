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
                new Visit(Account.OFFICE, "/people/students"),
                new Visit(Account.OFFICE, "/people/students?q=zzzzz"),
                new Visit(Account.TEACHER, "/people/students"),
                new Visit(Account.OFFICE, "/people/student?id=" + student),
                new Visit(Account.GUARDIAN, "/people/student?id=" + student),
                new Visit(Account.STUDENT, "/people/student?id=" + own),
                new Visit(Account.TEACHER, "/people/student?id=" + taught),
                new Visit(Account.OFFICE, "/people/student-edit?id=" + student),
                new Visit(Account.OFFICE, "/people/student-edit"),
                new Visit(Account.OFFICE, "/people/student-class?id=" + student),
                new Visit(Account.OFFICE, "/people/student-class?id=" + student + "&class=" + schoolClass),
                new Visit(Account.OFFICE, "/guardian/guardians"),
                new Visit(Account.OFFICE, "/guardian/guardian?id=" + guardian),
                new Visit(Account.OFFICE, "/guardian/guardian-edit?id=" + guardian),
                new Visit(Account.OFFICE, "/guardian/guardianship-edit?id=" + guardianship),
                new Visit(Account.OFFICE, "/staff/staff"),
                new Visit(Account.OFFICE, "/staff/member?id=" + staff),
                new Visit(Account.OFFICE, "/staff/member-edit?id=" + staff),
                new Visit(Account.OFFICE, "/consent/consents"),
                new Visit(Account.GUARDIAN, "/consent/consents"),
                new Visit(Account.OFFICE, "/consent/consent-edit?student=" + student),
                new Visit(Account.OFFICE, "/registration/list"),
                new Visit(Account.OFFICE, "/registration/registration?id=" + waiting),
                new Visit(Account.OFFICE, "/registration/accept?id=" + waiting),
                new Visit(Account.OFFICE, "/course/classes"),
                new Visit(Account.OFFICE, "/course/class?id=" + schoolClass),
                new Visit(Account.OFFICE, "/course/class-edit?id=" + schoolClass),
                new Visit(Account.OFFICE, "/course/class-add?id=" + schoolClass),
                new Visit(Account.OFFICE, "/course/class-teachers?id=" + schoolClass),
                new Visit(Account.ADMIN, "/school/set-up"),
                new Visit(Account.ADMIN, "/school/school-edit"),
                new Visit(Account.ADMIN, "/school/years"),
                new Visit(Account.ADMIN, "/school/year-edit?id=" + year),
                new Visit(Account.ADMIN, "/school/grade-levels"),
                new Visit(Account.ADMIN, "/school/grade-level-edit?id=" + gradeLevel),
                new Visit(Account.STUDENT, "/photo/upload"),
                new Visit(Account.OFFICE, "/photo/upload"),
                new Visit(Account.STUDENT, "/photo/list"),
                new Visit(Account.EDITOR, "/photo/list"),
                new Visit(Account.EDITOR, "/portrait/approve"),
                new Visit(Account.STUDENT, "/yearbook/book"),
                new Visit(Account.STUDENT, "/yearbook/class?id=" + schoolClass),
                new Visit(Account.STUDENT, "/yearbook/names"),
                new Visit(Account.GUARDIAN, "/yearbook/mine"),
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
