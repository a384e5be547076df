package org.homeroom.people.guardian;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.base.shared.Known;
import org.homeroom.base.shared.NotFound;
import org.homeroom.web.form.Conflicts;
import org.homeroom.web.form.EditView;
import org.homeroom.web.page.Notices;
import org.omnifaces.cdi.ViewScoped;

/** The form of who answers for a student: of one that there is, or, with a student, of a new one. Too short for a draft. */
@Named
@ViewScoped
public class GuardianshipEditView extends EditView<GuardianshipDetails, GuardianshipForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    GuardianshipService guardianships;
    private Long studentId;
    private String studentName;

    @Override
    protected GuardianshipForm blank() {
        if (studentId == null) {
            throw new NotFound();
        }
        studentName = guardianships.studentName(studentId);
        return new GuardianshipForm();
    }

    @Override
    protected GuardianshipDetails read(long id) {
        GuardianshipDetails details = guardianships.details(id);
        studentId = details.studentId();
        studentName = details.studentName();
        return details;
    }

    @Override
    protected GuardianshipForm formOf(GuardianshipDetails details) {
        return GuardianshipForm.of(details);
    }

    @Override
    protected Conflicts<GuardianshipForm> compare(Conflicts<GuardianshipForm> fields) {
        return fields.field("relationship", "guardian.relationship", Guardianship.Relationship.class,
                        relationship -> Notices.text("guardian.relationship." + relationship))
                .field("mayAccess", "guardian.may_access").field("emergency", "guardian.emergency");
    }

    @Override
    protected long create(GuardianshipForm form) {
        return guardianships.add(studentId, Long.parseLong(form.guardian), form);
    }

    @Override
    protected void change(long id, GuardianshipForm form) {
        guardianships.save(id, form);
    }

    @Override
    protected String saved() {
        notices.done("person.saved", studentName);
        return back();
    }

    public String end() {
        guardianships.end(getId());
        notices.done("guardian_guardianship.ended", getRecord().guardianName(), studentName);
        return back();
    }

    private String back() {
        return "/student/view?faces-redirect=true&id=" + studentId;
    }

    /** What a guardian can be to a student; also what this one is, where only a newer version knows that. */
    public List<Guardianship.Relationship> getRelationships() {
        return getForm().relationship == Guardianship.Relationship.UNKNOWN ? List.of(Guardianship.Relationship.values())
                : Known.of(Guardianship.Relationship.class);
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
}
