package org.homeroom.people.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.Place;
import org.homeroom.access.contribution.Place.Group;
import org.homeroom.access.contribution.SetUpStep;
import org.homeroom.access.contribution.SetUpStep.Need;
import org.homeroom.access.permission.Permission;

@ApplicationScoped
class StaffContributions {
    @Produces
    static final Place LIST = new Place(Group.PEOPLE, 30, "/staff/list", "badge", Permission.STAFF_VIEW);
    @Produces
    static final SetUpStep SET_UP = new SetUpStep(50, "staff.setup", Need.LATER, "FROM staff_member",
            (count, year) -> "/staff/list");
}
