package org.homeroom.yearbook.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.Place.Group;
import org.homeroom.access.contribution.Place;
import org.homeroom.access.contribution.SetUpStep.Need;
import org.homeroom.access.contribution.SetUpStep;
import org.homeroom.access.contribution.Task;
import org.homeroom.access.permission.Permission;

@ApplicationScoped
class PhotoContributions {
    @Produces
    static final Place UPLOAD = new Place(Group.YEARBOOK, 20, "/photo/upload", "camera", Permission.PHOTO_UPLOAD)
            .withShortcut(50, user -> user.may(Permission.PHOTO_UPLOAD));
    @Produces
    static final Place LIST = new Place(Group.YEARBOOK, 30, "/photo/list", "photo", Permission.PHOTO_VIEW);
    @Produces
    static final SetUpStep SET_UP = new SetUpStep(70, "photo.setup", Need.LATER, "FROM photo",
            (count, year) -> "/photo/upload");
    @Produces
    static final Task FAILED = new Task(60, "photo.task_failed", "warning", "/photo/list?status=FAILED",
            user -> user.mayAll(Permission.PHOTO_UPLOAD) && user.mayAll(Permission.PHOTO_VIEW), "(SELECT COUNT(*) FROM photo WHERE state = 'FAILED')", false);
}
