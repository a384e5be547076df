package org.homeroom.people.staff;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.permission.Scope;
import org.homeroom.access.reach.Reach;

/** Oneself, as a member of staff. */
@ApplicationScoped
class StaffReach extends Reach<StaffMember> {
    StaffReach() {
        super(StaffMember.class, Scope.OWN,
                "%s.id IN (SELECT colleague.id FROM StaffMember colleague WHERE colleague.person.id = :asking)");
    }
}
