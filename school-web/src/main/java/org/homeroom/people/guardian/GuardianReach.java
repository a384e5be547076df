package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.reach.ReachThrough;
import org.homeroom.people.student.Student;

/** Guardians are reached with the students that they answer for. */
@ApplicationScoped
class GuardianReach implements ReachThrough<Guardian> {
    @Override
    public Class<Guardian> kind() {
        return Guardian.class;
    }

    @Override
    public Class<Student> through() {
        return Student.class;
    }

    @Override
    public String other() {
        return "child";
    }

    @Override
    public String condition(String alias, String reached) {
        return "EXISTS (SELECT ward FROM Guardianship ward JOIN ward.student child WHERE ward.guardian = " + alias + " AND " + reached + ")";
    }
}
