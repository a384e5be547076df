package org.homeroom.office.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.contribution.TaskSource;
import org.homeroom.access.permission.Permission;

/** Registrations that wait for the office. */
@ApplicationScoped
class RegistrationTasks implements TaskSource {
    @Inject
    CurrentUser user;

    @Override
    public List<Task> tasks() {
        return !user.mayAll(Permission.REGISTRATION_HANDLE) ? List.of() : List.of(
                new Task(20, "registration.task_waiting", "inbox", "/registration/list?state=WAITING",
                        "(SELECT COUNT(*) FROM registration WHERE state = 'WAITING')"),
                new Task(30, "registration.task_answered", "mail", "/registration/list?state=ASKED",
                        "(SELECT COUNT(*) FROM registration WHERE state = 'ASKED' AND answer IS NOT NULL)"));
    }
}
