package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.permission.Scope;
import org.homeroom.access.reach.Reach;

/** The classes that one teaches. */
@ApplicationScoped
class TaughtReach extends Reach<SchoolClass> {
    TaughtReach() {
        super(SchoolClass.class, Scope.OWN_CLASSES, "%s.id IN (SELECT taught.schoolClass.id FROM TeachingAssignment taught"
                + " WHERE taught.staffMember.person.id = :asking)");
    }
}
