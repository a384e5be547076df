package org.homeroom.desk.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.Place;
import org.homeroom.access.contribution.Place.Group;

@ApplicationScoped
class HomePlaces {
    @Produces
    static final Place TODAY = new Place(Group.NONE, 10, "/home", "home", user -> true, new Place.Shortcut(10, user -> true));
}
