package org.homeroom.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

/** The tables that the demo school fills, in the order in which they may be written. */
final class DemoTables {
    final Rows schools;
    final Rows years;
    final Rows terms;
    final Rows grades;
    final Rows classes;
    final Rows persons;
    final Rows accounts;
    final Rows staff;
    final Rows students;
    final Rows guardians;
    final Rows guardianships;
    final Rows teaching;
    final Rows enrolments;
    final Rows consents;
    final Rows registrations;
    private final Connection connection;

    /** @param made when most of the school was written down */
    DemoTables(Connection connection, LocalDateTime made) throws SQLException {
        this.connection = connection;
        schools = new Rows(connection, made, "school", "name, short_name, country, time_zone, language, email, phone");
        years = new Rows(connection, made, "school_year", "name, starts_on, ends_on");
        terms = new Rows(connection, made, "term", "school_year_id, name, starts_on, ends_on");
        grades = new Rows(connection, made, "grade_level", "name, position");
        classes = new Rows(connection, made, "school_class", "school_year_id, grade_level_id, name");
        persons = new Rows(connection, made, "person", "given_name, family_name, called, email, phone");
        accounts = new Rows(connection, made, "user_account", "email, display_name, password_hash, state, person_id, language");
        staff = new Rows(connection, made, "staff_member", "person_id, code, job_title, started_on, left_on");
        students = new Rows(connection, made, "student",
                "person_id, number, birth_date, country, admitted_on, withdrawn_on, notes");
        guardians = new Rows(connection, made, "guardian", "person_id, address");
        guardianships = new Rows(connection, made, "guardianship",
                "guardian_id, student_id, relationship, may_access, emergency");
        teaching = new Rows(connection, made, "teaching_assignment", "school_class_id, staff_member_id, tutor");
        enrolments = new Rows(connection, made, "enrolment",
                "student_id, school_class_id, school_year_id, starts_on, ends_on, is_open");
        consents = new Rows(connection, made, "consent",
                "student_id, purpose, given, decided_at, account_id, remark, in_force");
        registrations = new Rows(connection, made, "registration", "given_name, family_name, email, country, language,"
                + " notice_version, state, secret_hash, expires_at, verified_at, question, answer, decided_at, decided_by,"
                + " reason, student_id");
    }

    void write() throws SQLException {
        for (Rows rows : List.of(schools, years, terms, grades, classes, persons, accounts, staff, students, guardians,
                guardianships, teaching, enrolments, consents, registrations)) {
            rows.write(connection);
        }
    }
}
