package org.homeroom.yearbook.book;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.Place;
import org.homeroom.access.contribution.Place.Group;
import org.homeroom.access.permission.Permission;

@ApplicationScoped
class BookPlaces {
    @Produces
    static final Place VIEW = new Place(Group.YEARBOOK, 10, "/book/view", "book", Permission.YEARBOOK_VIEW)
            .withShortcut(60, user -> user.may(Permission.YEARBOOK_VIEW));
}
