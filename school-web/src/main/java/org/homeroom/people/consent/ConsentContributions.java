package org.homeroom.people.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.Place;
import org.homeroom.access.contribution.Place.Group;
import org.homeroom.access.contribution.SetUpStep;
import org.homeroom.access.contribution.SetUpStep.Need;
import org.homeroom.access.permission.Permission;

@ApplicationScoped
class ConsentContributions {
    @Produces
    static final Place LIST = new Place(Group.YEARBOOK, 50, "/consent/list", "shield", Permission.CONSENT_RECORD)
            .withShortcut(40, user -> user.may(Permission.CONSENT_RECORD) && !user.mayAll(Permission.CONSENT_RECORD));
    @Produces
    static final SetUpStep SET_UP = new SetUpStep(80, "consent.setup", Need.LATER, "FROM consent WHERE purpose = 'YEARBOOK' AND in_force = TRUE AND given = TRUE",
            (count, year) -> "/consent/list");
}
