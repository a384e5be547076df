package org.homeroom.people.guardian;

import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.web.form.EditForm;

/** What is typed about who answers for a student. */
public class GuardianshipForm extends EditForm {
    private static final long serialVersionUID = 1L;
    /** The id of the guardian, as it is chosen; for a new one only. */
    public String guardian;
    public Relationship relationship;
    public boolean mayAccess = true;
    public boolean emergency = true;

    /** The form as it is opened for a guardianship that there is. */
    public static GuardianshipForm of(GuardianshipDetails details) {
        GuardianshipForm form = new GuardianshipForm();
        form.version = details.version();
        form.relationship = details.relationship();
        form.mayAccess = details.mayAccess();
        form.emergency = details.emergency();
        return form;
    }
}
