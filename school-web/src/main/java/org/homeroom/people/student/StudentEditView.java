package org.homeroom.people.student;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.web.form.EditView;
import org.homeroom.web.form.Editing;
import org.omnifaces.cdi.ViewScoped;

/** The form for a student; without an id, for a new one. */
@Named
@ViewScoped
public class StudentEditView extends EditView<StudentForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    StudentService students;

    @Override
    protected Editing<StudentForm> service() {
        return students;
    }

    @Override
    protected String saved() {
        notices.done(stored == null ? "student_edit.admitted" : "student_edit.saved", form.name());
        return "/student/view?faces-redirect=true&id=" + id;
    }
}
