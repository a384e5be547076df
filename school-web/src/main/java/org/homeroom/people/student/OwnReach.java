package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.permission.Scope;
import org.homeroom.access.reach.Reach;

/** Oneself, as a student. */
@ApplicationScoped
class OwnReach extends Reach<Student> {
    OwnReach() {
        super(Student.class, Scope.OWN, "EXISTS (SELECT self FROM Student self WHERE self = %s AND self.person.id = :asking)");
    }
}
