package org.homeroom.office.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.Place;
import org.homeroom.access.contribution.Place.Group;
import org.homeroom.access.permission.Permission;

/** What registrations give to the navigation. */
@ApplicationScoped
class RegistrationContributions {
    @Produces
    static final Place LIST = new Place(Group.PEOPLE, 40, "/registration/list", "inbox", Permission.REGISTRATION_HANDLE);
}
