package org.homeroom.people.guardian;

import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.web.form.EditForm;

/** What is typed about who answers for a student. */
public class GuardianshipForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private String guardian;
    private Relationship relationship;
    private boolean mayAccess = true;
    private boolean emergency = true;

    /** The form as it is opened for a guardianship that there is. */
    public static GuardianshipForm of(GuardianshipDetails details) {
        GuardianshipForm form = new GuardianshipForm();
        form.relationship = details.relationship();
        form.mayAccess = details.mayAccess();
        form.emergency = details.emergency();
        form.setVersion(details.version());
        return form;
    }

    /** The id of the guardian, as it is chosen; for a new one only. */
    public String getGuardian() {
        return guardian;
    }

    public void setGuardian(String guardian) {
        this.guardian = guardian;
    }

    public Relationship getRelationship() {
        return relationship;
    }

    public void setRelationship(Relationship relationship) {
        this.relationship = relationship;
    }

    public boolean isMayAccess() {
        return mayAccess;
    }

    public void setMayAccess(boolean mayAccess) {
        this.mayAccess = mayAccess;
    }

    public boolean isEmergency() {
        return emergency;
    }

    public void setEmergency(boolean emergency) {
        this.emergency = emergency;
    }
}
