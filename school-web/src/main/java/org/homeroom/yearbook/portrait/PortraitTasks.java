package org.homeroom.yearbook.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.contribution.TaskSource;
import org.homeroom.access.permission.Permission;

/** Photos that wait for an editor. */
@ApplicationScoped
class PortraitTasks implements TaskSource {
    @Inject
    CurrentUser user;

    @Override
    public List<Task> tasks() {
        return !user.mayAll(Permission.PHOTO_APPROVE) ? List.of() : List.of(
                new Task(50, "portrait.task_approve", "check", "/portrait/approve",
                        "(SELECT COUNT(*) FROM photo WHERE state = 'READY' AND approval = 'PENDING')"));
    }
}
