package org.homeroom.teaching.homeclass;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.View;

/** The page of a class: who is in it on a day, which its address may name, who is still to come, and who teaches it. */
@Named
@RequestScoped
public class ClassView implements View {
    @Inject
    ClassService service;
    @Inject
    ClassAccountService accounts;
    @Inject
    SchoolDay schoolDay;
    ClassDetails details;
    boolean mayManageAccounts;
    /** Today, or the nearest day of the year to it. */
    LocalDate day;
    List<ClassStudent> students;
    List<ClassStudent> coming;
    List<ClassTeacher> teachers;

    @PostConstruct
    void load() {
        details = service.details(Parameters.id("id"));
        day = details.nearest(asked());
        Map<Boolean, List<ClassStudent>> read = service.students(details.id(), day).stream().collect(Collectors.partitioningBy(student -> student.isComing(day)));
        students = read.get(false);
        coming = read.get(true);
        teachers = service.teachers(details.id());
        mayManageAccounts = accounts.mayManage(details.id());
    }

    private LocalDate asked() {
        try {
            String on = Parameters.text("on");
            return on == null ? schoolDay.today() : LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            return schoolDay.today();
        }
    }

    public String show() {
        return "/homeclass/view?faces-redirect=true&id=" + details.id() + "&on=" + day;
    }
}
