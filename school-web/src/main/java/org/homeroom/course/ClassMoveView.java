package org.homeroom.course;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeroom.account.CurrentUser;
import org.homeroom.account.Permission;
import org.homeroom.school.SchoolFrame;
import org.homeroom.shared.NotFound;
import org.homeroom.shared.RuleBroken;
import org.homeroom.web.Notices;
import org.homeroom.web.Parameters;

/** The page on which a student moves from a class to another one of the same year. */
@Named
@RequestScoped
public class ClassMoveView {
    @Inject
    ClassService service;
    @Inject
    EnrolmentService enrolments;
    @Inject
    CurrentUser user;
    @Inject
    SchoolFrame school;
    @Inject
    Notices notices;
    private ClassDetails details;
    private ClassStudent student;
    private Map<String, List<ClassChoice>> choices;
    private Long classId;
    private LocalDate from;

    @PostConstruct
    void read() {
        user.requireAll(Permission.STUDENT_EDIT);
        long studentId = Parameters.id("student");
        details = service.details(Parameters.id("class"));
        student = service.students(details.id()).stream().filter(s -> s.id() == studentId).findFirst().orElseThrow(NotFound::new);
        choices = service.choices(details.yearId()).stream().filter(choice -> !choice.id().equals(details.id()))
                .collect(Collectors.groupingBy(ClassChoice::grade, LinkedHashMap::new, Collectors.toList()));
        from = details.nearest(school.getToday());
    }

    /** Read before the page is written, so that a refusal can still become a page of its own. */
    public void load() {
        // the work is done by now
    }

    public String save() {
        try {
            enrolments.move(student.id(), classId, from);
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        }
        notices.done("course_class-move.done", student.name(), choices.values().stream().flatMap(List::stream)
                .filter(choice -> choice.id().equals(classId)).map(ClassChoice::label).findFirst().orElse(""));
        return "/course/class?faces-redirect=true&id=" + details.id();
    }

    public ClassDetails getDetails() {
        return details;
    }

    public ClassStudent getStudent() {
        return student;
    }

    public Map<String, List<ClassChoice>> getChoices() {
        return choices;
    }

    public Long getClassId() {
        return classId;
    }

    public void setClassId(Long classId) {
        this.classId = classId;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
