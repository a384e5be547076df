package org.homeroom.desk.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.base.shared.Settings;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** The steps to a working school, each with its progress. */
@Named
@RequestScoped
public class SetUpView implements View {
    /**
     * A step.
     *
     * @param text  its name; prefix of its other texts
     * @param state {@code done}, {@code next} or {@code todo}
     * @param count what exists already, in words; empty if nothing does
     * @param path  where it is done
     */
    public record Step(int number, String text, String state, String count, String path) {
    }

    @Inject
    SetUpService service;
    @Inject
    Settings settings;
    private List<SetUpProgress> progress;
    final List<Step> steps = new ArrayList<>();

    public void load() {
        progress = service.progress();
        progress.forEach(this::add);
    }

    /** The first unfinished step is next. */
    private void add(SetUpProgress one) {
        boolean next = !one.done() && steps.stream().noneMatch(step -> "next".equals(step.state()));
        steps.add(new Step(steps.size() + 1, one.step().text(), one.done() ? "done" : next ? "next" : "todo",
                one.done() ? Notices.text(one.step().text() + "_count", one.count(), one.yearName()) : "", one.path()));
    }

    public long getDone() {
        return progress.stream().filter(SetUpProgress::done).count();
    }

    /** Key of the sentence about overall progress. */
    public String getLead() {
        return "setup." + (getDone() == steps.size() ? "complete" : progress.stream().anyMatch(SetUpProgress::missing) ? "lead" : "ready");
    }

    /** The address of the registration form, for sharing with families. */
    public String getRegisterUrl() {
        return settings.schoolUrl() + "/register";
    }
}
