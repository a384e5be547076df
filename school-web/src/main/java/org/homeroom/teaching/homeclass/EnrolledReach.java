package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.reach.Reach;
import org.homeroom.people.student.Student;

/** Students are reached through the class they are in now. */
@ApplicationScoped
class EnrolledReach extends Reach<Student> {
    EnrolledReach() {
        super(Student.class, SchoolClass.class, "attended", "%s.id IN (SELECT enrolled.student.id FROM Enrolment enrolled JOIN enrolled.schoolClass attended"
                + " WHERE enrolled.open = TRUE AND %s)");
    }
}
