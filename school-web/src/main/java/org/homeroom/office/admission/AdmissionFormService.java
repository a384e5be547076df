package org.homeroom.office.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.base.shared.Texts;
import org.homeroom.office.registration.RegistrationDetail;
import org.homeroom.office.registration.RegistrationOfficeService;
import org.homeroom.people.guardian.Guardian;
import org.homeroom.people.guardian.GuardianForm;
import org.homeroom.people.guardian.GuardianJoinService;
import org.homeroom.people.guardian.GuardianLookupService;
import org.homeroom.people.guardian.GuardianService;
import org.homeroom.people.guardian.GuardianshipService;
import org.homeroom.people.student.AdmissionService;
import org.homeroom.people.student.Admitted;
import org.homeroom.school.school.SchoolService;
import org.homeroom.school.school.SchoolSummary;
import org.homeroom.school.year.SchoolDays;
import org.homeroom.teaching.homeclass.EnrolmentService;
import org.homeroom.teaching.homeclass.SchoolClass;
import org.homeroom.web.form.Editing;
import org.homeroom.web.form.Forms;

/** Admits a child in one transaction: student, guardians, place in a class, and accounts opened by a mailed link; with or without a registration. */
@ApplicationScoped
@Transactional
public class AdmissionFormService implements Editing<AdmissionForm> {
    private static final Logger LOG = Logger.getLogger(AdmissionFormService.class.getName());
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    RegistrationOfficeService registrations;
    @Inject
    AdmissionService admissions;
    @Inject
    EnrolmentService enrolments;
    @Inject
    GuardianService guardians;
    @Inject
    GuardianshipService guardianships;
    @Inject
    GuardianLookupService lookup;
    @Inject
    GuardianJoinService joins;
    @Inject
    Accounts accounts;
    @Inject
    SchoolService school;
    @Inject
    SchoolDays days;
    @Inject
    SchoolDay day;

    @Override
    public AdmissionForm blank() {
        user.requireAll(Permission.STUDENT_EDIT);
        AdmissionForm form = new AdmissionForm();
        form.admittedOn = days.next();
        return form;
    }

    /**
     * What a family said in their registration. The address is a guardian's, known or new, but for a child who is of age and named none;
     * an address that somebody signs in with is not proposed for the student.
     */
    public AdmissionForm propose(RegistrationDetail registration) {
        user.requireAll(Permission.STUDENT_EDIT);
        AdmissionForm form = new AdmissionForm();
        form.version = registration.version();
        form.givenName = registration.givenName();
        form.familyName = registration.familyName();
        form.birthDate = registration.birthDate();
        form.country = registration.country();
        form.admittedOn = days.next(registration.yearId());
        Optional<Long> known = lookup.findByEmail(registration.email());
        AdmissionGuardianForm guardian = form.guardians.getFirst();
        if (known.isPresent()) {
            guardian.known = true;
            guardian.guardian = known.get().toString();
        } else if (registration.guardianFamilyName() == null && registration.birthDate() != null) {
            form.email = accounts.findByEmail(registration.email()).isPresent() ? null : registration.email();
        } else {
            guardian.givenName = registration.guardianGivenName();
            guardian.familyName = registration.guardianFamilyName() == null ? registration.familyName() : registration.guardianFamilyName();
            guardian.email = registration.email();
            guardian.phone = registration.guardianPhone();
        }
        return form;
    }

    /** The admission itself is never changed, only what came of it. */
    @Override
    public AdmissionForm edit(long id) {
        user.requireAll(Permission.STUDENT_EDIT);
        throw new NotFound();
    }

    @Override
    public void save(long id, AdmissionForm form) {
        user.requireAll(Permission.STUDENT_EDIT);
        throw new NotFound();
    }

    @Override
    public long create(AdmissionForm form) {
        return admit(form, null).studentId();
    }

    /**
     * @param registrationId which is accepted; null if there is none
     * @throws RuleBroken at the field that is wrong; then nothing was done
     */
    public Admitted admit(AdmissionForm form, Long registrationId) {
        user.requireAll(Permission.STUDENT_EDIT);
        Optional<RegistrationDetail> registration = Optional.ofNullable(registrationId).map(registrations::show);
        Forms.check(form);
        SchoolClass schoolClass = schoolClass(form, registration.isPresent());
        Invitations invitations = new Invitations(registration.map(RegistrationDetail::language)
                .or(() -> school.summary().map(SchoolSummary::language)).orElse("en"));
        if (form.account) {
            invitations.require("email", form.email);
        }
        Admitted admitted = admissions.admit(form);
        for (int i = 0; i < form.guardians.size(); i++) {
            AdmissionGuardianForm guardian = form.guardians.get(i);
            if (!guardian.isBlank()) {
                add(guardian, "guardian" + i, admitted, invitations);
            }
        }
        if (schoolClass != null) {
            enrolments.enrol(admitted.studentId(), schoolClass.getId(), form.admittedOn);
        }
        if (form.account) {
            accounts.invite(form.email, form.name(), admitted.personId(), invitations.language, Set.of(Role.STUDENT));
        }
        if (registrationId != null) {
            registrations.accept(registrationId, form.version, admitted.studentId(), schoolClass.getName(), form.admittedOn);
        }
        LOG.info(() -> "Student " + admitted.studentId() + " admitted" + user.by());
        return admitted;
    }

    /** Null if that is decided later; a family whose registration is accepted is told the class. */
    private SchoolClass schoolClass(AdmissionForm form, boolean needed) {
        if (form.classId == null && !needed) {
            return null;
        }
        SchoolClass schoolClass = form.classId == null ? null : em.find(SchoolClass.class, form.classId);
        if (schoolClass == null || schoolClass.getSchoolYear().getEndsOn().isBefore(day.today())) {
            throw RuleBroken.at("classId", "student_admit.class_missing");
        }
        if (!schoolClass.getSchoolYear().contains(form.admittedOn)) {
            throw RuleBroken.at("admittedOn", "student_admit.day_outside", schoolClass.getName(), schoolClass.getSchoolYear().getName());
        }
        return schoolClass;
    }

    /** @param part what the ids of the guardian's fields begin with */
    private void add(AdmissionGuardianForm guardian, String part, Admitted admitted, Invitations invitations) {
        try {
            if (guardian.relationship == null) {
                throw RuleBroken.at("relationship", "form.missing", new Texts.Key("guardian.relationship"));
            }
            if (guardian.known) {
                guardianships.create(guardian.guardianship(admitted.studentId()));
                if (guardian.account) {
                    guardians.invite(Long.parseLong(guardian.guardian));
                }
            } else {
                addNew(guardian, admitted.studentId(), invitations);
            }
        } catch (RuleBroken e) {
            String field = e.field() == null ? "account" : e.field();
            throw RuleBroken.at(part + Character.toUpperCase(field.charAt(0)) + field.substring(1), e.key(), e.arguments());
        }
    }

    private void addNew(AdmissionGuardianForm guardian, long studentId, Invitations invitations) {
        GuardianForm person = guardian.person();
        boolean joining = guardian.account && guardian.isJoining();
        if (guardian.account && !joining) {
            joins.owner(guardian.email).ifPresent(owner -> {
                guardian.offer(owner);
                throw RuleBroken.at("email", "student_admit.email_joins", owner);
            });
            invitations.require("email", guardian.email);
        }
        long id = guardians.create(person, studentId, guardian.guardianship(studentId));
        if (joining) {
            joins.join(id);
        } else if (guardian.account) {
            accounts.invite(guardian.email, person.name(), em.find(Guardian.class, id).getPerson().getId(), invitations.language, Set.of(Role.GUARDIAN));
        }
    }

    /** The addresses to which invitations go: nobody else signs in with them, and no two people of the family. */
    private final class Invitations {
        private final String language;
        private final Set<String> addresses = new HashSet<>();

        private Invitations(String language) {
            this.language = language;
        }

        private void require(String field, String email) {
            if (email == null) {
                throw RuleBroken.at(field, "student_admit.email_needed");
            }
            if (!addresses.add(UserAccount.fold(email))) {
                throw RuleBroken.at(field, "student_admit.email_shared");
            }
            if (accounts.findByEmail(email).isPresent()) {
                throw RuleBroken.at(field, "student_admit.email_taken");
            }
        }
    }
}
