package org.homeroom.people;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.homeroom.account.CurrentUser;
import org.homeroom.account.Permission;
import org.homeroom.draft.DraftService;
import org.homeroom.school.SchoolFrame;
import org.homeroom.shared.Conflict;
import org.homeroom.shared.SchoolException;
import org.homeroom.web.Conflicts;
import org.homeroom.web.Format;
import org.homeroom.web.Notices;
import org.omnifaces.cdi.ViewScoped;

/** The form of a student; without an id, of a new one. */
@Named
@ViewScoped
public class StudentEditView implements Serializable {
    @Inject
    StudentService students;
    @Inject
    DraftService drafts;
    @Inject
    CurrentUser user;
    @Inject
    SchoolFrame school;
    @Inject
    Notices notices;
    @Inject
    Format format;
    private Long id;
    private StudentDetails student;
    private StudentForm form;
    private List<Conflicts.Line> conflict = List.of();

    public void open() {
        if (id == null) {
            user.requireAll(Permission.STUDENT_EDIT);
            form = new StudentForm();
            form.setAdmittedOn(school.getToday());
        } else {
            student = students.details(id);
            form = StudentForm.of(student);
        }
    }

    public String save() {
        String draft = getDraft();
        try {
            if (id == null) {
                id = students.admit(form);
            } else {
                students.save(id, form);
            }
        } catch (Conflict e) {
            meet(students.details(id));
            return conflict.isEmpty() ? save() : null;
        } catch (SchoolException e) {
            notices.error(e);
            return null;
        }
        drafts.drop(draft);
        notices.done(student == null ? "people_student-edit.admitted" : "people_student-edit.saved",
                Person.name(form.getGivenName(), form.getCalled(), form.getFamilyName()));
        return "/people/student?faces-redirect=true&id=" + id;
    }

    /** Someone else was here meanwhile: shows both, and lets the next save go through. */
    private void meet(StudentDetails now) {
        StudentForm opened = form.getVersion() == student.version() ? StudentForm.of(student) : null;
        conflict = Conflicts.between(opened, form, StudentForm.of(now))
                .field("givenName", "people.given_name", StudentForm::getGivenName, StudentForm::setGivenName)
                .field("familyName", "people.family_name", StudentForm::getFamilyName, StudentForm::setFamilyName)
                .field("called", "people.called", StudentForm::getCalled, StudentForm::setCalled)
                .field("birthDate", "people.birth_date", StudentForm::getBirthDate, StudentForm::setBirthDate)
                .field("country", "people.country", StudentForm::getCountry, StudentForm::setCountry, format::country)
                .field("email", "people.email", StudentForm::getEmail, StudentForm::setEmail)
                .field("phone", "people.phone", StudentForm::getPhone, StudentForm::setPhone)
                .field("notes", "people.notes", StudentForm::getNotes, StudentForm::setNotes)
                .lines();
        student = now;
        form.setVersion(now.version());
    }

    /** The key under which what is typed is kept. */
    public String getDraft() {
        return "people.student." + (id == null ? "new" : id);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** Null for a new one. */
    public StudentDetails getStudent() {
        return student;
    }

    public StudentForm getForm() {
        return form;
    }

    public List<Conflicts.Line> getConflict() {
        return conflict;
    }
}
