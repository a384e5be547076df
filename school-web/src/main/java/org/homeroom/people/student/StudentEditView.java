package org.homeroom.people.student;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.web.form.EditView;
import org.homeroom.web.form.Editing;
import org.omnifaces.cdi.ViewScoped;

/** The form for a student. A new one is admitted on a form of its own. */
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
        notices.done("person.saved", form.name());
        return "/student/view?faces-redirect=true&id=" + id;
    }
}
