package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.Place;
import org.homeroom.access.contribution.Place.Group;
import org.homeroom.access.permission.Permission;

@ApplicationScoped
class GuardianContributions {
    @Produces
    static final Place LIST = new Place(Group.PEOPLE, 20, "/guardian/list", "people", Permission.GUARDIAN_VIEW);
}
