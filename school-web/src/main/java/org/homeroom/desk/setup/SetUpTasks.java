package org.homeroom.desk.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.contribution.SetUpStep;
import org.homeroom.access.contribution.SetUpStep.Need;
import org.homeroom.access.contribution.TaskSource;
import org.homeroom.access.permission.Permission;

/** Steps of the set-up that are not done: those without which the school cannot work before all else, the others last. */
@ApplicationScoped
class SetUpTasks implements TaskSource {
    @Inject
    CurrentUser user;
    @Inject
    @Any
    Instance<SetUpStep> steps;

    @Override
    public List<Task> tasks() {
        return !user.mayAll(Permission.SCHOOL_SET_UP) ? List.of() : List.of(
                new Task(10, "setup.task_first", "settings", "/setup", missing(Need.FIRST), true),
                new Task(90, "setup.task_later", "settings", "/setup", missing(Need.LATER)));
    }

    private String missing(Need need) {
        return steps.stream().filter(step -> step.need() == need).map(step -> "(" + step.counting() + " = 0)").collect(Collectors.joining(" + "));
    }
}
