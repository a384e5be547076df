package org.homeroom.yearbook.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.Place.Group;
import org.homeroom.access.contribution.Place;
import org.homeroom.access.contribution.SetUpStep.Need;
import org.homeroom.access.contribution.SetUpStep;
import org.homeroom.access.contribution.Task;
import org.homeroom.access.permission.Permission;

@ApplicationScoped
class PortraitContributions {
    @Produces
    static final Place APPROVE = new Place(Group.YEARBOOK, 40, "/portrait/approve", "check", Permission.PHOTO_APPROVE)
            .withShortcut(30, user -> user.may(Permission.PHOTO_APPROVE));
    @Produces
    static final SetUpStep SET_UP = new SetUpStep(90, "portrait.setup", Need.LATER, "FROM portrait WHERE photo_id IS NOT NULL",
            (count, year) -> count == 0 ? "/portrait/approve" : "/book/view");
    @Produces
    static final Task WAITING = new Task(50, "portrait.task_approve", "check", "/portrait/approve", Permission.PHOTO_APPROVE,
            "(SELECT COUNT(*) FROM photo WHERE state = 'READY' AND approval = 'PENDING')");
}
