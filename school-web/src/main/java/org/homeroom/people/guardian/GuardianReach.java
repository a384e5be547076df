package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.reach.Reach;
import org.homeroom.people.student.Student;

/** Guardians are reached through their students. */
@ApplicationScoped
class GuardianReach extends Reach<Guardian> {
    GuardianReach() {
        super(Guardian.class, Student.class, "child", "%s.id IN (SELECT ward.guardian.id FROM Guardianship ward JOIN ward.student child"
                + " WHERE %s)");
    }
}
