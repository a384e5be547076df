package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.Place.Group;
import org.homeroom.access.contribution.Place;
import org.homeroom.access.contribution.SetUpStep.Need;
import org.homeroom.access.contribution.SetUpStep;
import org.homeroom.access.contribution.Task;
import org.homeroom.access.permission.Permission;

@ApplicationScoped
class ClassContributions {
    @Produces
    static final Place LIST = new Place(Group.TEACHING, 10, "/homeclass/list", "classes", Permission.CLASS_VIEW);
    @Produces
    static final SetUpStep SET_UP = new SetUpStep(40, "homeclass.setup", Need.FIRST, "FROM school_class WHERE school_year_id = y.id",
            (count, year) -> "/homeclass/list");
    @Produces
    static final Task IN_NONE = new Task(40, "homeclass.task_none", "classes", "/student/list?class=none", Permission.STUDENT_EDIT,
            "(SELECT COUNT(*) FROM student s WHERE s.withdrawn_on IS NULL AND NOT EXISTS"
                    + " (SELECT 1 FROM school_year n WHERE n.id = y.id AND n.ends_on < s.admitted_on) AND NOT EXISTS"
                    + " (SELECT 1 FROM enrolment e WHERE e.student_id = s.id AND e.school_year_id = y.id AND (e.is_open = TRUE OR e.planned = TRUE)))").ofEveryone();
}
