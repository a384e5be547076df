package org.homeroom.people.staff;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.permission.Scope;
import org.homeroom.access.reach.Reach;

/** Oneself, as one of the staff. */
@ApplicationScoped
class StaffReach implements Reach<StaffMember> {
    @Override
    public Scope scope() {
        return Scope.OWN;
    }

    @Override
    public Class<StaffMember> kind() {
        return StaffMember.class;
    }

    @Override
    public String condition(String alias) {
        return "EXISTS (SELECT colleague FROM StaffMember colleague WHERE colleague = " + alias + " AND colleague.person.id = :asking)";
    }
}
