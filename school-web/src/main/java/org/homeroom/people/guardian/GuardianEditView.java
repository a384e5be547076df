package org.homeroom.people.guardian;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.base.shared.Known;
import org.homeroom.web.form.EditView;
import org.homeroom.web.form.Editing;
import org.omnifaces.cdi.ViewScoped;

/** The form of a guardian; without an id, of a new one; with a student, of a new one who answers for that student. */
@Named
@ViewScoped
public class GuardianEditView extends EditView<GuardianForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    GuardianService guardians;
    @Inject
    GuardianshipService guardianships;
    /** For whom a new guardian answers; null where that will be said later, and for one that there is. */
    Long studentId;
    GuardianshipForm guardianship = new GuardianshipForm();

    @Override
    protected Editing<GuardianForm> service() {
        return guardians;
    }

    @Override
    protected GuardianForm blank() {
        if (studentId != null) {
            guardianship = guardianships.blank(studentId);
        }
        return super.blank();
    }

    @Override
    protected GuardianForm read(long id) {
        studentId = null;
        return super.read(id);
    }

    @Override
    protected long create(GuardianForm form) {
        return guardians.create(form, studentId, guardianship);
    }

    @Override
    protected String saved() {
        notices.done("person.saved", form.name());
        return studentId == null ? "/guardian/view?faces-redirect=true&id=" + id
                : "/student/view?faces-redirect=true&id=" + studentId;
    }

    @Override
    public String getDraft() {
        return "guardian." + (id != null ? id : studentId == null ? "new" : "new.student." + studentId);
    }

    /** What a guardian can be to a student. */
    public List<Guardianship.Relationship> getRelationships() {
        return Known.of(Guardianship.Relationship.class);
    }
}
