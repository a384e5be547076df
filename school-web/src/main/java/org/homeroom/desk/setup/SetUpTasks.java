package org.homeroom.desk.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.contribution.SetUpStep;
import org.homeroom.access.contribution.SetUpStep.Need;
import org.homeroom.access.contribution.Task;
import org.homeroom.access.contribution.TaskSource;
import org.homeroom.access.permission.Permission;

/** Unfinished steps of the set-up: essential ones before everything else, the others last. */
@ApplicationScoped
class SetUpTasks implements TaskSource {
    @Inject
    @Any
    Instance<SetUpStep> steps;

    @Override
    public Stream<Task> tasks() {
        Predicate<CurrentUser> forWhom = user -> user.mayAll(Permission.SCHOOL_SET_UP);
        return Stream.of(new Task(10, "setup.task_first", "settings", "/setup", forWhom, missing(Need.FIRST), true),
                new Task(90, "setup.task_later", "settings", "/setup", forWhom, missing(Need.LATER), false));
    }

    private String missing(Need need) {
        return steps.stream().filter(step -> step.need() == need).map(SetUpStep::missing).collect(Collectors.joining(" + "));
    }
}
