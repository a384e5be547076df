package org.homeroom.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.LocalDate;

/** Who is in which class, and since when. */
@Dependent
@Priority(700)
class DemoEnrolments implements DemoRows {
    @Override
    public void fill(DemoSchool school) throws SQLException {
        Rows enrolments = school.rows("enrolment", "student_id, school_class_id, school_year_id, starts_on, ends_on, is_open");
        long year = school.room(DemoYear.class).id();
        for (DemoStudent student : school.room(DemoFamilies.class).students()) {
            if (student.classId() != null) {
                LocalDate since = student.admittedOn().isAfter(school.yearStart()) ? student.admittedOn() : school.yearStart();
                enrolments.add(student.id(), student.classId(), year, since, student.leftOn(), student.here() ? true : null);
            }
        }
    }
}
