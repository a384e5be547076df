package org.homeroom.desk.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.homeroom.access.contribution.Task;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;
import org.homeroom.yearbook.portrait.PortraitService;
import org.homeroom.yearbook.portrait.PortraitStanding;

/** The first page after signing in: waiting tasks, then shortcuts to daily work. */
@Named
@RequestScoped
public class HomeView implements View {
    @Inject
    HomeService service;
    @Inject
    PortraitService portraits;
    @Inject
    SchoolFrame school;
    /** The status of the user's or their children's portraits. */
    List<PortraitStanding> standings = List.of();
    List<HomeTask> tasks = List.of();
    List<HomeClass> classes = List.of();
    List<GradeBar> bars = List.of();

    /** Redirects to whatever comes first, such as the set-up until it is complete. */
    public String load() {
        tasks = service.tasks(school.getYearId());
        Optional<Task> first = tasks.stream().map(HomeTask::task).filter(Task::first).findFirst();
        if (first.isPresent()) {
            return first.get().path() + "?faces-redirect=true";
        }
        classes = service.classes(school.getYearId());
        standings = portraits.standings(school.getYearId());
        bars = service.bars(school.getYearId());
        return null;
    }

    /** A task as a sentence. */
    public String sentence(HomeTask task) {
        return Notices.text(task.task().text(), task.count());
    }

    /** The chart in one sentence, for those who cannot see it. */
    public String getBarsSentence() {
        long students = bars.stream().mapToLong(GradeBar::students).sum();
        return Notices.text("home.bars_sentence", bars.stream().mapToLong(GradeBar::inBook).sum(), students);
    }

    /** Whether there is nothing to do, for the user or their children. */
    public boolean isCalm() {
        return tasks.isEmpty() && standings.stream().allMatch(PortraitStanding::shown);
    }
}
