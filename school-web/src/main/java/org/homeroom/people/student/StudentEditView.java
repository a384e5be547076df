package org.homeroom.people.student;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.people.person.PersonForm;
import org.homeroom.web.form.Conflicts;
import org.homeroom.web.form.EditView;
import org.homeroom.web.page.Format;
import org.omnifaces.cdi.ViewScoped;

/** The form of a student; without an id, of a new one. */
@Named
@ViewScoped
public class StudentEditView extends EditView<StudentDetails, StudentForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    StudentService students;
    @Inject
    CurrentUser user;
    @Inject
    SchoolDay day;
    @Inject
    Format format;

    @Override
    protected StudentForm blank() {
        user.requireAll(Permission.STUDENT_EDIT);
        StudentForm form = new StudentForm();
        form.admittedOn = day.today();
        return form;
    }

    @Override
    protected StudentDetails read(long id) {
        return students.details(id);
    }

    @Override
    protected StudentForm formOf(StudentDetails student) {
        return StudentForm.of(student);
    }

    @Override
    protected Conflicts<StudentForm> compare(Conflicts<StudentForm> fields) {
        PersonForm.compareNames(fields).field("birthDate", "student.birth_date")
                .field("country", "student.country", String.class, format::country);
        return PersonForm.compareContact(fields).field("notes", "student.notes");
    }

    @Override
    protected long create(StudentForm form) {
        return students.admit(form);
    }

    @Override
    protected void change(long id, StudentForm form) {
        students.save(id, form);
    }

    @Override
    protected String saved() {
        notices.done(getRecord() == null ? "student_edit.admitted" : "student_edit.saved", getForm().name());
        return "/student/view?faces-redirect=true&id=" + getId();
    }

    @Override
    public String getDraft() {
        return "student." + (getId() == null ? "new" : getId());
    }
}
