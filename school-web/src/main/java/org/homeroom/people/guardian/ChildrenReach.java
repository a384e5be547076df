package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.permission.Scope;
import org.homeroom.access.reach.Reach;
import org.homeroom.people.student.Student;

/** One's children, where custody lets one see their record. */
@ApplicationScoped
class ChildrenReach implements Reach<Student> {
    @Override
    public Scope scope() {
        return Scope.OWN_CHILDREN;
    }

    @Override
    public Class<Student> kind() {
        return Student.class;
    }

    @Override
    public String condition(String alias) {
        return "EXISTS (SELECT custody FROM Guardianship custody"
                + " WHERE custody.student = " + alias + " AND custody.mayAccess = TRUE AND custody.guardian.person.id = :asking)";
    }
}
