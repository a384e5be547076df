package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.reach.ReachThrough;
import org.homeroom.people.student.Student;

/** Students are reached with the class that they are in now. */
@ApplicationScoped
class EnrolledReach implements ReachThrough<Student> {
    @Override
    public Class<Student> kind() {
        return Student.class;
    }

    @Override
    public Class<SchoolClass> through() {
        return SchoolClass.class;
    }

    @Override
    public String other() {
        return "attended";
    }

    @Override
    public String condition(String alias, String reached) {
        return "EXISTS (SELECT enrolled FROM Enrolment enrolled JOIN enrolled.schoolClass attended"
                + " WHERE enrolled.student = " + alias + " AND enrolled.open = TRUE AND " + reached + ")";
    }
}
