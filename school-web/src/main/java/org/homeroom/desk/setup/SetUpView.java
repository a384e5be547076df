package org.homeroom.desk.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.base.shared.Settings;
import org.homeroom.web.page.Notices;

/** The steps that lead to a school that can work, each with how far it is. */
@Named
@RequestScoped
public class SetUpView {
    /**
     * A step.
     *
     * @param name  the end of its keys in the bundle
     * @param state {@code done}, {@code next} or {@code todo}
     * @param count what is there already, in words; empty where there is nothing
     * @param path  where it is done
     */
    public record Step(int number, String name, String state, String count, String path) {
    }

    @Inject
    SetUpService service;
    @Inject
    Settings settings;
    private SetUpProgress progress;
    private final List<Step> steps = new ArrayList<>();

    public void load() {
        progress = service.progress();
        add("school", progress.named(), "", "/school/edit");
        add("year", progress.yearId() != null && progress.terms() > 0,
                progress.yearId() == null ? "" : Notices.text("setup.year_count", progress.yearName(), progress.terms()),
                progress.yearId() == null ? "/year/edit" : progress.terms() > 0 ? "/year/list"
                        : "/year/edit?id=" + progress.yearId());
        add("grades", progress.gradeLevels(), "/gradelevel/list");
        add("classes", progress.classes(), "/homeclass/list");
        add("staff", progress.staff(), "/staff/list");
        add("students", progress.students(), "/student/list");
        add("photo", progress.photos(), "/photo/upload");
        add("consent", progress.consents(), "/consent/list");
        add("portrait", progress.portraits(), progress.portraits() == 0 ? "/portrait/approve" : "/book/view");
    }

    private void add(String name, long count, String path) {
        add(name, count > 0, count == 0 ? "" : Notices.text("setup." + name + "_count", count), path);
    }

    /** The first step that is not done is the next. */
    private void add(String name, boolean done, String count, String path) {
        boolean next = !done && steps.stream().noneMatch(step -> "next".equals(step.state()));
        steps.add(new Step(steps.size() + 1, name, done ? "done" : next ? "next" : "todo", count, path));
    }

    public List<Step> getSteps() {
        return steps;
    }

    public long getDone() {
        return steps.stream().filter(step -> "done".equals(step.state())).count();
    }

    /** How far it is on the whole: key of the sentence above the steps. */
    public String getLead() {
        return "setup." + (getDone() == steps.size() ? "complete" : progress.workable() ? "ready" : "lead");
    }

    /** Where families register; to be shared with them. */
    public String getRegisterUrl() {
        return settings.schoolUrl() + "/register";
    }
}
