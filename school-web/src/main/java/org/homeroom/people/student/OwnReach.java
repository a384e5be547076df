package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.permission.Scope;
import org.homeroom.access.reach.Reach;

/** Oneself. */
@ApplicationScoped
class OwnReach implements Reach<Student> {
    @Override
    public Scope scope() {
        return Scope.OWN;
    }

    @Override
    public Class<Student> kind() {
        return Student.class;
    }

    @Override
    public String condition(String alias) {
        return "EXISTS (SELECT self FROM Student self WHERE self = " + alias + " AND self.person.id = :asking)";
    }
}
