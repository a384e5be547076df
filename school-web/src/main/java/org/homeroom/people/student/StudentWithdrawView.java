package org.homeroom.people.student;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.web.page.Format;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.RecordView;
import org.omnifaces.cdi.ViewScoped;

/** The page on which a student's last day is entered. */
@Named
@ViewScoped
public class StudentWithdrawView extends RecordView {
    private static final long serialVersionUID = 1L;
    @Inject
    StudentService students;
    @Inject
    SchoolDay day;
    @Inject
    Notices notices;
    StudentForm student;
    LocalDate withdrawnOn;

    public void open() {
        student = students.edit(id);
        withdrawnOn = day.today();
    }

    public String save() {
        boolean later = withdrawnOn.isAfter(day.today());
        return notices.tell(() -> students.withdraw(id, withdrawnOn), "/student/view?faces-redirect=true&id=" + id,
                later ? "student_withdraw.planned" : "student_withdraw.saved", student.name(), Format.day(withdrawnOn));
    }
}
