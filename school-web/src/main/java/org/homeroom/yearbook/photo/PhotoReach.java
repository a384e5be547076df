package org.homeroom.yearbook.photo;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.reach.ReachThrough;
import org.homeroom.people.student.Student;

/** Photos are reached with the student that they show. */
@ApplicationScoped
class PhotoReach implements ReachThrough<Photo> {
    @Override
    public Class<Photo> kind() {
        return Photo.class;
    }

    @Override
    public Class<Student> through() {
        return Student.class;
    }

    @Override
    public String other() {
        return "shown";
    }

    @Override
    public String condition(String alias, String reached) {
        return "EXISTS (SELECT picture FROM Photo picture JOIN picture.student shown WHERE picture = " + alias + " AND " + reached + ")";
    }
}
