package org.homeroom.people.guardian;

import jakarta.validation.constraints.NotNull;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.web.form.EditForm;
import org.homeroom.web.form.Label;

/** What is typed about a guardianship, together with the two people, whom the page shows. */
public class GuardianshipForm extends EditForm {
    private static final long serialVersionUID = 1L;
    /** The chosen guardian's id; for a new guardianship only. */
    @Label("guardian.guardian")
    public String guardian;
    @NotNull @Label("guardian.relationship")
    public Relationship relationship;
    @Label("guardian.may_access")
    public boolean mayAccess = true;
    @Label("guardian.emergency")
    public boolean emergency = true;
    public Long studentId;
    public String studentName;
    public String guardianName;

    static GuardianshipForm of(Guardianship guardianship) {
        GuardianshipForm form = new GuardianshipForm();
        form.version = guardianship.getVersion();
        form.relationship = guardianship.getRelationship();
        form.mayAccess = guardianship.isMayAccess();
        form.emergency = guardianship.isEmergency();
        form.studentId = guardianship.getStudent().getId();
        form.studentName = guardianship.getStudent().getPerson().getName();
        form.guardianName = guardianship.getGuardian().getPerson().getName();
        return form;
    }

    /** @throws RuleBroken at {@code guardian} if none was chosen */
    long guardianId() {
        try {
            return Long.parseLong(guardian == null ? "" : guardian);
        } catch (NumberFormatException none) {
            throw RuleBroken.at("guardian", "guardian.unknown");
        }
    }
}
