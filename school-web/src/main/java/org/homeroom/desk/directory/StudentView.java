package org.homeroom.desk.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.people.student.StudentService;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** A student's page. */
@Named
@RequestScoped
public class StudentView implements View {
    @Inject
    StudentDirectoryService directory;
    @Inject
    StudentService students;
    @Inject
    CurrentUser user;
    @Inject
    SchoolFrame school;
    @Inject
    Notices notices;
    long id;
    StudentProfile student;

    @PostConstruct
    void load() {
        id = Parameters.id("id");
        student = directory.profile(id, school.getYearId());
    }

    public String readmit() {
        return tell(() -> students.readmit(id), "student_view.readmitted");
    }

    public String inviteAgain() {
        return tell(() -> students.inviteAgain(id), "person.invited_again");
    }

    private String tell(Runnable deed, String done) {
        return notices.tell(deed, "/student/view?faces-redirect=true&id=" + id, done, student.name());
    }

    /** Where consent is decided: on the student's form for the office, on their own page for guardians. */
    public String getConsentPage() {
        return user.mayAll(Permission.CONSENT_RECORD) ? "/consent/edit?student=" + id : "/consent/list";
    }
}
