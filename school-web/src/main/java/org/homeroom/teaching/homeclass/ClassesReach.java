package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.permission.Scope;
import org.homeroom.people.student.StudentReach;

/** The students of the classes that one teaches. */
@ApplicationScoped
class ClassesReach implements StudentReach {
    @Override
    public Scope scope() {
        return Scope.OWN_CLASSES;
    }

    @Override
    public String condition() {
        return "EXISTS (SELECT en FROM Enrolment en, TeachingAssignment ta WHERE en.student = s AND en.open = TRUE"
                + " AND ta.schoolClass = en.schoolClass AND ta.staffMember.person.id = :asking)";
    }
}
