package org.homeroom.people.staff;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.permission.Scope;
import org.homeroom.access.reach.Reach;

/** Oneself, as a member of staff. */
@ApplicationScoped
class StaffReach extends Reach<StaffMember> {
    StaffReach() {
        super(StaffMember.class, Scope.OWN,
                "EXISTS (SELECT colleague FROM StaffMember colleague WHERE colleague = %s AND colleague.person.id = :asking)");
    }
}
