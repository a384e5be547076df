package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.permission.Scope;

/** Oneself. */
@ApplicationScoped
class OwnReach implements StudentReach {
    @Override
    public Scope scope() {
        return Scope.OWN;
    }

    @Override
    public String condition() {
        // A query of its own: to ask for s.person.id here would turn a query's outer join to the person into another join.
        return "EXISTS (SELECT self FROM Student self WHERE self = s AND self.person.id = :asking)";
    }
}
