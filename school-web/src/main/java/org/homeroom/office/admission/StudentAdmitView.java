package org.homeroom.office.admission;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.Known;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.office.registration.RegistrationDetail;
import org.homeroom.office.registration.RegistrationOfficeService;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.people.student.Admitted;
import org.homeroom.school.year.SchoolDays;
import org.homeroom.teaching.homeclass.ClassAhead;
import org.homeroom.teaching.homeclass.ClassService;
import org.homeroom.web.form.EditView;
import org.homeroom.web.form.Editing;
import org.omnifaces.cdi.ViewScoped;

/** The office's form for admitting a child, beside what the family said in their registration, if there is one. */
@Named
@ViewScoped
public class StudentAdmitView extends EditView<AdmissionForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    AdmissionFormService admissions;
    @Inject
    RegistrationOfficeService registrations;
    @Inject
    ClassService classService;
    @Inject
    SchoolDays days;
    /** Null if the office admits a child without one. */
    Long registrationId;
    RegistrationDetail registration;
    /** The classes of the years that have not ended, by year if there are several, and grade level. */
    Map<String, List<ClassAhead>> classes = new LinkedHashMap<>();
    /** The first day that is proposed, by what the groups of classes of a year begin with. */
    Map<String, LocalDate> firstDays = new LinkedHashMap<>();
    private Admitted admitted;

    /** @return the registration's page if it is already decided; null to stay */
    public String load() {
        registration = registrationId == null ? null : registrations.show(registrationId);
        if (registration != null && !registration.open()) {
            return toRegistration();
        }
        open();
        List<ClassAhead> ahead = classService.ahead();
        ahead.forEach(one -> firstDays.computeIfAbsent(one.yearName(), year -> days.next(one.yearId())));
        for (ClassAhead one : ahead) {
            classes.computeIfAbsent(firstDays.size() > 1 ? one.yearName() + " · " + one.grade() : one.grade(), group -> new ArrayList<>()).add(one);
        }
        return null;
    }

    @Override
    protected Editing<AdmissionForm> service() {
        return admissions;
    }

    @Override
    protected AdmissionForm blank() {
        return registration == null ? super.blank() : admissions.propose(registration);
    }

    @Override
    protected long create(AdmissionForm typed) {
        try {
            admitted = admissions.admit(typed, registrationId);
            return admitted.studentId();
        } catch (Conflict e) {
            if (registration == null) {
                throw e;
            }
            registration = registrations.show(registrationId);
            typed.version = registration.version();
            throw RuleBroken.of(registration.open() ? "student_admit.changed" : "registration.not_in_this_state");
        }
    }

    @Override
    protected String saved() {
        notices.done("student_admit.done", form.name(), admitted.number());
        return registration == null ? "/student/view?faces-redirect=true&id=" + id : toRegistration();
    }

    private String toRegistration() {
        return "/registration/view?faces-redirect=true&id=" + registrationId;
    }

    /** Of this registration, or of a child without one. */
    @Override
    public String getDraft() {
        return super.getDraft() + (registrationId == null ? "" : ".registration." + registrationId);
    }

    public List<Relationship> getRelationships() {
        return Known.of(Relationship.class);
    }
}
