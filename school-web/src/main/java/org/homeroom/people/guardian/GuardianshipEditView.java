package org.homeroom.people.guardian;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.base.shared.Known;
import org.homeroom.base.shared.NotFound;
import org.homeroom.web.form.EditView;
import org.homeroom.web.form.Editing;
import org.omnifaces.cdi.ViewScoped;

/** The form for a guardianship: an existing one or, given a student, a new one. */
@Named
@ViewScoped
public class GuardianshipEditView extends EditView<GuardianshipForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    GuardianshipService guardianships;
    Long studentId;

    @Override
    protected Editing<GuardianshipForm> service() {
        return guardianships;
    }

    @Override
    protected GuardianshipForm blank() {
        return guardianships.blank(NotFound.ifNull(studentId));
    }

    @Override
    protected String saved() {
        notices.done("person.saved", form.studentName);
        return back();
    }

    @Override
    public String getDraft() {
        return super.getDraft() + (id == null ? ".student." + studentId : "");
    }

    public String end() {
        guardianships.end(id);
        notices.done("guardian_guardianship.ended", form.guardianName, form.studentName);
        return back();
    }

    private String back() {
        return "/student/view?faces-redirect=true&id=" + form.studentId;
    }

    /** The relationships to choose from, including one that only a newer version knows. */
    public List<Guardianship.Relationship> getRelationships() {
        return form.relationship == Guardianship.Relationship.UNKNOWN ? List.of(Guardianship.Relationship.values())
                : Known.of(Guardianship.Relationship.class);
    }
}
