package org.homeroom.teaching.homeclass;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.school.year.SchoolDays;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.Format;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** The page for putting students without a class into one, many at a time. */
@Named
@RequestScoped
public class ClassAddView implements View {
    @Inject
    ClassService service;
    @Inject
    EnrolmentService enrolments;
    @Inject
    SchoolDays days;
    @Inject
    Notices notices;
    ClassDetails details;
    List<ClassStudent> students;
    List<Long> chosen = List.of();
    LocalDate from;

    @PostConstruct
    void read() {
        details = service.details(Parameters.id("id"));
        students = enrolments.withoutClass(details.yearId());
        from = days.next(details.yearId());
    }

    /** Called before anything is rendered, so that a refusal can still become an error page. */
    public void load() {
        // the work is done by now
    }

    public String save() {
        return notices.tell(() -> enrolments.add(chosen, details.id(), from), "/homeclass/view?faces-redirect=true&id=" + details.id() + "&on=" + from,
                "homeclass_add.done", chosen.size(), details.name(), Format.day(from));
    }
}
