package org.homeroom.guardian;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.homeroom.account.CurrentUser;
import org.homeroom.account.Permission;
import org.homeroom.draft.DraftService;
import org.homeroom.people.Person;
import org.homeroom.shared.Conflict;
import org.homeroom.shared.SchoolException;
import org.homeroom.web.Conflicts;
import org.homeroom.web.Notices;
import org.omnifaces.cdi.ViewScoped;

/** The form of a guardian; without an id, of a new one; with a student, of a new one who answers for that student. */
@Named
@ViewScoped
public class GuardianEditView implements Serializable {
    @Inject
    GuardianService guardians;
    @Inject
    GuardianshipService guardianships;
    @Inject
    DraftService drafts;
    @Inject
    CurrentUser user;
    @Inject
    Notices notices;
    private Long id;
    private Long studentId;
    private String studentName;
    private GuardianDetails guardian;
    private GuardianForm form;
    private final GuardianshipForm guardianship = new GuardianshipForm();
    private List<Conflicts.Line> conflict = List.of();

    public void open() {
        if (id != null) {
            guardian = guardians.details(id);
            form = GuardianForm.of(guardian);
            studentId = null;
            return;
        }
        user.requireAll(Permission.GUARDIAN_EDIT);
        form = new GuardianForm();
        if (studentId != null) {
            studentName = guardianships.studentName(studentId);
        }
    }

    public String save() {
        String draft = getDraft();
        try {
            if (id == null) {
                id = guardians.create(form, studentId, guardianship);
            } else {
                guardians.save(id, form);
            }
        } catch (Conflict e) {
            meet(guardians.details(id));
            return conflict.isEmpty() ? save() : null;
        } catch (SchoolException e) {
            notices.error(e);
            return null;
        }
        drafts.drop(draft);
        notices.done("people.saved", Person.name(form.getGivenName(), form.getCalled(), form.getFamilyName()));
        return studentId == null ? "/guardian/guardian?faces-redirect=true&id=" + id : "/people/student?faces-redirect=true&id=" + studentId;
    }

    private void meet(GuardianDetails now) {
        GuardianForm opened = form.getVersion() == guardian.version() ? GuardianForm.of(guardian) : null;
        conflict = Conflicts.between(opened, form, GuardianForm.of(now))
                .field("givenName", "people.given_name", GuardianForm::getGivenName, GuardianForm::setGivenName)
                .field("familyName", "people.family_name", GuardianForm::getFamilyName, GuardianForm::setFamilyName)
                .field("called", "people.called", GuardianForm::getCalled, GuardianForm::setCalled)
                .field("email", "people.email", GuardianForm::getEmail, GuardianForm::setEmail)
                .field("phone", "people.phone", GuardianForm::getPhone, GuardianForm::setPhone)
                .field("address", "people.address", GuardianForm::getAddress, GuardianForm::setAddress)
                .lines();
        guardian = now;
        form.setVersion(now.version());
    }

    /** The key under which what is typed is kept. */
    public String getDraft() {
        return "guardian.guardian." + (id != null ? id : studentId == null ? "new" : "new.student." + studentId);
    }

    /** What a guardian can be to a student. */
    public Guardianship.Relationship[] getRelationships() {
        return Guardianship.Relationship.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getStudentId() {
        return studentId;
    }

    public void setStudentId(Long studentId) {
        this.studentId = studentId;
    }

    public String getStudentName() {
        return studentName;
    }

    /** Null for a new one. */
    public GuardianDetails getGuardian() {
        return guardian;
    }

    public GuardianForm getForm() {
        return form;
    }

    public GuardianshipForm getGuardianship() {
        return guardianship;
    }

    public List<Conflicts.Line> getConflict() {
        return conflict;
    }
}
