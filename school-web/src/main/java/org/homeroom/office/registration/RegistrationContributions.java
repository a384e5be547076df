package org.homeroom.office.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.Place.Group;
import org.homeroom.access.contribution.Place;
import org.homeroom.access.contribution.Task;
import org.homeroom.access.permission.Permission;

@ApplicationScoped
class RegistrationContributions {
    @Produces
    static final Place LIST = new Place(Group.PEOPLE, 40, "/registration/list", "inbox", Permission.REGISTRATION_HANDLE);
    @Produces
    static final Task WAITING = new Task(20, "registration.task_waiting", "inbox", "/registration/list?state=WAITING",
            Permission.REGISTRATION_HANDLE, "(SELECT COUNT(*) FROM registration WHERE state = 'WAITING')");
    @Produces
    static final Task ANSWERED = new Task(30, "registration.task_answered", "mail", "/registration/list?state=ASKED",
            Permission.REGISTRATION_HANDLE, "(SELECT COUNT(*) FROM registration WHERE state = 'ASKED' AND answer IS NOT NULL)");
}
