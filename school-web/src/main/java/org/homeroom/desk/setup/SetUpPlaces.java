package org.homeroom.desk.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.Place;
import org.homeroom.access.contribution.Place.Group;
import org.homeroom.access.permission.Permission;

@ApplicationScoped
class SetUpPlaces {
    @Produces
    static final Place SET_UP = new Place(Group.SCHOOL, 10, "/setup", "settings", Permission.SCHOOL_SET_UP);
}
