package org.homeroom.desk.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.access.permission.Permission;
import org.homeroom.people.person.PersonView;
import org.homeroom.people.student.Student;
import org.homeroom.people.student.StudentService;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.web.list.Parameters;

/** A student's page. */
@Named
@RequestScoped
public class StudentView extends PersonView {
    @Inject
    StudentDirectoryService directory;
    @Inject
    StudentService students;
    @Inject
    SchoolFrame school;
    StudentProfile student;

    StudentView() {
        super(Student.class, "/student/view");
    }

    @PostConstruct
    void load() {
        id = Parameters.id("id");
        student = directory.profile(id, school.getYearId());
    }

    public String readmit() {
        return tell(() -> students.readmit(id), student.leavesOn() == null ? "student_view.readmitted" : "student_view.stays");
    }

    public String inviteAgain() {
        return tell(() -> students.inviteAgain(id), "person.invited_again");
    }

    @Override
    protected String reopened() {
        return student.named() ? "student_view.reopened" : super.reopened();
    }

    @Override
    protected String name() {
        return student.name();
    }

    @Override
    protected boolean mayChange() {
        return student.may().changeAccount();
    }

    /** Where consent is decided: on the student's form for the office, on their own page for guardians. */
    public String getConsentPage() {
        return user.mayAll(Permission.CONSENT_RECORD) ? "/consent/edit?student=" + id : "/consent/list";
    }
}
