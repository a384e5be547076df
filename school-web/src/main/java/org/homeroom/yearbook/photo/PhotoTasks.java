package org.homeroom.yearbook.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.contribution.TaskSource;
import org.homeroom.access.permission.Permission;

/** Photos that could not be prepared. */
@ApplicationScoped
class PhotoTasks implements TaskSource {
    @Inject
    CurrentUser user;

    @Override
    public List<Task> tasks() {
        return !user.mayAll(Permission.PHOTO_UPLOAD) || !user.mayAll(Permission.PHOTO_VIEW) ? List.of() : List.of(
                new Task(60, "photo.task_failed", "warning", "/photo/list?status=FAILED", "(SELECT COUNT(*) FROM photo WHERE state = 'FAILED')"));
    }
}
