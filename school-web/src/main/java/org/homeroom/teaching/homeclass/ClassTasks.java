package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.contribution.TaskSource;
import org.homeroom.access.permission.Permission;

/** Students who are in no class. */
@ApplicationScoped
class ClassTasks implements TaskSource {
    @Inject
    CurrentUser user;

    @Override
    public List<Task> tasks() {
        return !user.mayAll(Permission.STUDENT_EDIT) ? List.of() : List.of(
                new Task(40, "homeclass.task_none", "classes", "/student/list?class=none",
                        "(SELECT COUNT(*) FROM student s WHERE s.withdrawn_on IS NULL AND NOT EXISTS"
                                + " (SELECT 1 FROM enrolment e WHERE e.student_id = s.id AND e.school_year_id = y.id AND e.is_open = TRUE))"));
    }
}
