package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.permission.Scope;
import org.homeroom.access.reach.Reach;
import org.homeroom.people.student.Student;

/** One's children, if custody allows access to their record. */
@ApplicationScoped
class ChildrenReach extends Reach<Student> {
    ChildrenReach() {
        super(Student.class, Scope.OWN_CHILDREN, "%s.id IN (SELECT custody.student.id FROM Guardianship custody"
                + " WHERE custody.mayAccess = TRUE AND custody.guardian.person.id = :asking)");
    }
}
