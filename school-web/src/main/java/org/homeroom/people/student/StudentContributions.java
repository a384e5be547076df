package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.Place;
import org.homeroom.access.contribution.Place.Group;
import org.homeroom.access.contribution.SetUpStep;
import org.homeroom.access.contribution.SetUpStep.Need;
import org.homeroom.access.permission.Permission;

@ApplicationScoped
class StudentContributions {
    @Produces
    static final Place LIST = new Place(Group.PEOPLE, 10, "/student/list", "student", Permission.STUDENT_VIEW)
            .withShortcut(20, user -> user.may(Permission.STUDENT_EDIT) || user.may(Permission.CLASS_VIEW));
    @Produces
    static final SetUpStep SET_UP = new SetUpStep(60, "student.setup", Need.LATER, "FROM student WHERE withdrawn_on IS NULL",
            (count, year) -> "/student/list");
}
