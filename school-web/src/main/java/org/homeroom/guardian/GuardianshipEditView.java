package org.homeroom.guardian;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.homeroom.shared.Conflict;
import org.homeroom.shared.NotFound;
import org.homeroom.shared.SchoolException;
import org.homeroom.web.Conflicts;
import org.homeroom.web.Notices;
import org.omnifaces.cdi.ViewScoped;

/** The form of who answers for a student: of one that there is, or, with a student, of a new one. */
@Named
@ViewScoped
public class GuardianshipEditView implements Serializable {
    @Inject
    GuardianshipService guardianships;
    @Inject
    Notices notices;
    private Long id;
    private Long studentId;
    private String studentName;
    private GuardianshipDetails details;
    private GuardianshipForm form;
    private List<Conflicts.Line> conflict = List.of();

    public void open() {
        if (id != null) {
            details = guardianships.details(id);
            form = GuardianshipForm.of(details);
            studentId = details.studentId();
            studentName = details.studentName();
        } else if (studentId != null) {
            form = new GuardianshipForm();
            studentName = guardianships.studentName(studentId);
        } else {
            throw new NotFound();
        }
    }

    public String save() {
        try {
            if (id == null) {
                guardianships.add(studentId, Long.parseLong(form.getGuardian()), form);
            } else {
                guardianships.save(id, form);
            }
        } catch (Conflict e) {
            meet(guardianships.details(id));
            return conflict.isEmpty() ? save() : null;
        } catch (SchoolException e) {
            notices.error(e);
            return null;
        }
        notices.done("people.saved", studentName);
        return back();
    }

    public String end() {
        guardianships.end(id);
        notices.done("guardian_guardianship-edit.ended", details.guardianName(), studentName);
        return back();
    }

    private String back() {
        return "/people/student?faces-redirect=true&id=" + studentId;
    }

    private void meet(GuardianshipDetails now) {
        GuardianshipForm opened = form.getVersion() == details.version() ? GuardianshipForm.of(details) : null;
        conflict = Conflicts.between(opened, form, GuardianshipForm.of(now))
                .field("relationship", "guardian.relationship", GuardianshipForm::getRelationship, GuardianshipForm::setRelationship,
                        relationship -> Notices.text("guardian.relationship." + relationship))
                .field("mayAccess", "guardian.may_access", GuardianshipForm::isMayAccess, GuardianshipForm::setMayAccess)
                .field("emergency", "guardian.emergency", GuardianshipForm::isEmergency, GuardianshipForm::setEmergency)
                .lines();
        details = now;
        form.setVersion(now.version());
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
    public GuardianshipDetails getDetails() {
        return details;
    }

    public GuardianshipForm getForm() {
        return form;
    }

    public List<Conflicts.Line> getConflict() {
        return conflict;
    }
}
