package org.homeroom.people.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.homeroom.access.contribution.Task;
import org.homeroom.access.contribution.TaskSource;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.access.reach.Restriction;
import org.homeroom.people.student.Student;

/** Students for whom nobody has decided about the yearbook. */
@ApplicationScoped
class ConsentTasks implements TaskSource {
    private static final String MISSING = "(SELECT COUNT(*) FROM student s WHERE s.withdrawn_on IS NULL AND NOT EXISTS"
            + " (SELECT 1 FROM consent k WHERE k.student_id = s.id AND k.purpose = 'YEARBOOK' AND k.in_force = TRUE)%s)";
    @Inject
    Access access;

    @Override
    public Stream<Task> tasks() {
        Restriction own = access.own(Permission.CONSENT_RECORD, Student.class, "x");
        return Stream.of(
                new Task(70, "consent.task_missing", "shield", "/consent/list?yearbook=missing", Permission.CONSENT_RECORD, MISSING.formatted(""))
                        .ofEveryone(),
                new Task(80, "consent.task_own", "shield", "/consent/list", user -> !own.nobody(),
                        MISSING.formatted(" AND " + access.among(own, Student.class, "s.id")), false));
    }
}
