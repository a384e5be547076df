package org.homeroom.office.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.Place.Group;
import org.homeroom.access.contribution.Place;
import org.homeroom.access.contribution.Task;
import org.homeroom.access.permission.Permission;
import org.homeroom.web.page.VisitorPage;

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
    @Produces
    static final VisitorPage REGISTER = new VisitorPage("/register");
    @Produces
    static final VisitorPage THANKS = new VisitorPage("/registration/open/thanks");
    @Produces
    static final VisitorPage VERIFY = new VisitorPage("/registration/open/verify");
    @Produces
    static final VisitorPage ANSWER = new VisitorPage("/registration/open/answer");
    @Produces
    static final VisitorPage PRIVACY = new VisitorPage("/privacy");
}
