package org.homeroom.yearbook.photo;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.reach.Reach;
import org.homeroom.people.student.Student;

/** Photos are reached through the student they show. */
@ApplicationScoped
class PhotoReach extends Reach<Photo> {
    PhotoReach() {
        super(Photo.class, Student.class, "shown", "%s.id IN (SELECT picture.id FROM Photo picture JOIN picture.student shown WHERE %s)");
    }
}
