package org.homeroom.people.guardian;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.Known;
import org.homeroom.people.person.PersonForm;
import org.homeroom.web.form.Conflicts;
import org.homeroom.web.form.EditView;
import org.omnifaces.cdi.ViewScoped;

/** The form of a guardian; without an id, of a new one; with a student, of a new one who answers for that student. */
@Named
@ViewScoped
public class GuardianEditView extends EditView<GuardianDetails, GuardianForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    GuardianService guardians;
    @Inject
    GuardianshipService guardianships;
    @Inject
    CurrentUser user;
    private Long studentId;
    private String studentName;
    private final GuardianshipForm guardianship = new GuardianshipForm();

    @Override
    protected GuardianForm blank() {
        user.requireAll(Permission.GUARDIAN_EDIT);
        if (studentId != null) {
            studentName = guardianships.studentName(studentId);
        }
        return new GuardianForm();
    }

    @Override
    protected GuardianDetails read(long id) {
        studentId = null;
        return guardians.details(id);
    }

    @Override
    protected GuardianForm formOf(GuardianDetails guardian) {
        return GuardianForm.of(guardian);
    }

    @Override
    protected Conflicts<GuardianForm> compare(Conflicts<GuardianForm> fields) {
        return PersonForm.compareContact(PersonForm.compareNames(fields)).field("address", "person.address");
    }

    @Override
    protected long create(GuardianForm form) {
        return guardians.create(form, studentId, guardianship);
    }

    @Override
    protected void change(long id, GuardianForm form) {
        guardians.save(id, form);
    }

    @Override
    protected String saved() {
        notices.done("person.saved", getForm().name());
        return studentId == null ? "/guardian/view?faces-redirect=true&id=" + getId()
                : "/student/view?faces-redirect=true&id=" + studentId;
    }

    @Override
    public String getDraft() {
        return "guardian." + (getId() != null ? getId() : studentId == null ? "new" : "new.student." + studentId);
    }

    /** What a guardian can be to a student. */
    public List<Guardianship.Relationship> getRelationships() {
        return Known.of(Guardianship.Relationship.class);
    }

    /** For whom a new guardian answers; null where that will be said later, and for one that there is. */
    public Long getStudentId() {
        return studentId;
    }

    public void setStudentId(Long studentId) {
        this.studentId = studentId;
    }

    public String getStudentName() {
        return studentName;
    }

    public GuardianshipForm getGuardianship() {
        return guardianship;
    }
}
