package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.permission.Scope;
import org.homeroom.access.reach.Reach;

/** Oneself, as a student. */
@ApplicationScoped
class OwnReach extends Reach<Student> {
    OwnReach() {
        super(Student.class, Scope.OWN, "%s.id IN (SELECT self.id FROM Student self WHERE self.person.id = :asking)");
    }
}
