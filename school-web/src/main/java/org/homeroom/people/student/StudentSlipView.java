package org.homeroom.people.student;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.base.shared.SchoolException;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** The page on which one student is invited, or is made a new slip. The slip is in the answer, and nowhere else. */
@Named
@RequestScoped
public class StudentSlipView implements View {
    @Inject
    StudentAccountService service;
    @Inject
    Notices notices;
    StudentAccount student;
    /** Null until they were invited, or the slip was made. */
    Invited invited;

    @PostConstruct
    void load() {
        student = service.find(Parameters.id("id"));
    }

    public void make() {
        try {
            invited = student.state() == null ? service.invite(List.of(student.student())) : new Invited(0, List.of(service.slip(student.student())));
        } catch (SchoolException e) {
            notices.error(e);
        }
    }

    /** Whether there is no account yet, or one for which a slip can be made. */
    public boolean isPossible() {
        return student.state() == null || student.open();
    }

    /** Key of the sentence that says what will happen. */
    public String getExplained() {
        if (!isPossible()) {
            return student.more() ? "account.not_students_only" : "account.closed";
        }
        if (student.state() == null) {
            return student.ownAddress() ? "student_slip.by_mail" : "student_slip.by_slip";
        }
        return student.active() ? "student_slip.ends_password" : "student_slip.new_code";
    }
}
