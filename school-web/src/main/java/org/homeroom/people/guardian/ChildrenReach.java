package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.permission.Scope;
import org.homeroom.people.student.StudentReach;

/** One's children, where custody lets one see their record. */
@ApplicationScoped
class ChildrenReach implements StudentReach {
    @Override
    public Scope scope() {
        return Scope.OWN_CHILDREN;
    }

    @Override
    public String condition() {
        return "EXISTS (SELECT gs FROM Guardianship gs"
                + " WHERE gs.student = s AND gs.mayAccess = TRUE AND gs.guardian.person.id = :asking)";
    }
}
