package org.homeroom.people.guardian;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.base.shared.Known;
import org.homeroom.web.form.EditView;
import org.homeroom.web.form.Editing;
import org.omnifaces.cdi.ViewScoped;

/** The form for a guardian; without an id, for a new one, who is responsible for the given student, if any. */
@Named
@ViewScoped
public class GuardianEditView extends EditView<GuardianForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    GuardianService guardians;
    @Inject
    GuardianshipService guardianships;
    /** The student for whom a new guardian is responsible; null if not yet known, and for an existing guardian. */
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
        return super.getDraft() + (id == null && studentId != null ? ".student." + studentId : "");
    }

    public List<Guardianship.Relationship> getRelationships() {
        return Known.of(Guardianship.Relationship.class);
    }
}
