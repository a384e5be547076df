package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.permission.Scope;
import org.homeroom.access.reach.Reach;

/** The classes that one teaches. */
@ApplicationScoped
class TaughtReach implements Reach<SchoolClass> {
    @Override
    public Scope scope() {
        return Scope.OWN_CLASSES;
    }

    @Override
    public Class<SchoolClass> kind() {
        return SchoolClass.class;
    }

    @Override
    public String condition(String alias) {
        return "EXISTS (SELECT taught FROM TeachingAssignment taught"
                + " WHERE taught.schoolClass = " + alias + " AND taught.staffMember.person.id = :asking)";
    }
}
