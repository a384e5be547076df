package org.homeroom.office.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.guardian.Guardian;
import org.homeroom.people.guardian.GuardianForm;
import org.homeroom.people.guardian.GuardianJoinService;
import org.homeroom.people.guardian.GuardianLookupService;
import org.homeroom.people.guardian.GuardianService;
import org.homeroom.people.guardian.GuardianshipForm;
import org.homeroom.people.guardian.GuardianshipService;
import org.homeroom.people.student.AdmissionService;
import org.homeroom.people.student.Admitted;
import org.homeroom.people.student.Student;
import org.homeroom.people.student.StudentForm;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.school.year.SchoolYear;
import org.homeroom.teaching.homeclass.EnrolmentService;
import org.homeroom.teaching.homeclass.SchoolClass;
import org.homeroom.web.form.Forms;

/** Accepts a registration in one transaction: student, place in a class, guardian, and accounts opened by a mailed link. */
@ApplicationScoped
@Transactional
public class RegistrationAcceptService {
    private static final Logger LOG = Logger.getLogger(RegistrationAcceptService.class.getName());
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;
    @Inject
    RegistrationOfficeService office;
    @Inject
    RegistrationMails mails;
    @Inject
    SchoolFrame school;
    @Inject
    AdmissionService admissions;
    @Inject
    EnrolmentService enrolments;
    @Inject
    Accounts accounts;
    @Inject
    GuardianJoinService joins;
    @Inject
    GuardianLookupService lookup;
    @Inject
    GuardianService guardians;
    @Inject
    GuardianshipService guardianships;

    /**
     * The initial form: the guardian who already has this address, or a new one with the same family name. An address that
     * belongs to a guardian or an account is not proposed for the student.
     */
    public AcceptForm prefill(RegistrationDetail registration) {
        user.requireAll(Permission.REGISTRATION_HANDLE);
        AcceptForm form = new AcceptForm();
        form.firstDay = school.getFirstDay();
        Optional<Long> known = lookup.findByEmail(registration.email());
        boolean free = known.isEmpty() && accounts.findByEmail(registration.email()).isEmpty();
        form.studentAccount = free;
        form.studentEmail = free ? registration.email() : null;
        form.guardianKnown = known.isPresent();
        form.guardian = known.map(Object::toString).orElse(null);
        form.guardianFamilyName = registration.familyName();
        form.guardianEmail = registration.email();
        return form;
    }

    /**
     * @return the student's number
     * @throws RuleBroken at the field that is wrong; then nothing was done
     */
    public String accept(long id, int version, AcceptForm form) {
        Registration registration = office.open(id, version);
        Forms.check(form);
        SchoolClass schoolClass = schoolClass(form);
        String studentEmail = address(form.studentAccount, "studentEmail", form.studentEmail);
        boolean inviteGuardian = !form.guardianKnown && form.guardianAccount;
        String guardianEmail = form.guardianKnown ? null : guardianAddress(inviteGuardian, form);
        if (form.studentAccount && inviteGuardian && studentEmail.equals(guardianEmail)) {
            throw RuleBroken.at("guardianEmail", "registration.email_shared");
        }
        GuardianshipForm guardianship = guardianship(form);
        GuardianForm newcomer = form.guardianKnown ? null : newcomer(form, guardianEmail);
        Admitted admitted = admissions.admit(student(registration, form, studentEmail));
        guardianship.studentId = admitted.studentId();
        if (newcomer != null) {
            long guardian = guardians.create(newcomer, admitted.studentId(), guardianship);
            if (inviteGuardian && form.joins(guardianEmail)) {
                joins.join(guardian);
            } else if (inviteGuardian) {
                accounts.invite(guardianEmail, newcomer.name(),
                        em.find(Guardian.class, guardian).getPerson().getId(), registration.getLanguage(), Set.of(Role.GUARDIAN));
            }
        } else {
            guardianships.create(guardianship);
        }
        enrolments.enrol(admitted.studentId(), schoolClass.getId(), form.firstDay);
        if (form.studentAccount) {
            accounts.invite(studentEmail, registration.getName(), admitted.personId(), registration.getLanguage(), Set.of(Role.STUDENT));
        }
        registration.accept(em.getReference(Student.class, admitted.studentId()), user.accountId(), clock.instant());
        mails.accepted(registration, schoolClass.getName(), form.firstDay);
        records.write();
        LOG.info(() -> "Registration " + id + " accepted as student " + admitted.studentId() + user.by());
        return admitted.number();
    }

    private SchoolClass schoolClass(AcceptForm form) {
        SchoolClass schoolClass = em.find(SchoolClass.class, form.classId);
        if (schoolClass == null || !schoolClass.getSchoolYear().getId().equals(school.getYearId())) {
            throw RuleBroken.at("classId", "registration.class_wrong");
        }
        SchoolYear year = schoolClass.getSchoolYear();
        if (!year.contains(form.firstDay)) {
            throw RuleBroken.at("firstDay", "registration.first_day_outside", year.getName());
        }
        return schoolClass;
    }

    /** An account's address is accepted if the office says it is the same person: a teacher may have a child at the school. */
    private String guardianAddress(boolean account, AcceptForm form) {
        String email = address(false, "guardianEmail", form.guardianEmail);
        if (!account || email != null && form.joins(email)) {
            return email;
        }
        joins.owner(email).ifPresent(owner -> {
            form.offer(email, owner);
            throw RuleBroken.at("guardianEmail", "registration.email_joins", owner);
        });
        return address(true, "guardianEmail", email);
    }

    /** An address as it is stored; null if none was typed. If it is to get an account, it must be free. */
    private String address(boolean account, String field, String typed) {
        if (typed == null || typed.isBlank()) {
            if (account) {
                throw RuleBroken.at(field, "registration.email_needed");
            }
            return null;
        }
        if (account && accounts.findByEmail(typed).isPresent()) {
            throw RuleBroken.at(field, "registration.email_taken");
        }
        return UserAccount.fold(typed);
    }

    private static StudentForm student(Registration registration, AcceptForm form, String email) {
        StudentForm student = new StudentForm();
        student.givenName = registration.getGivenName();
        student.familyName = registration.getFamilyName();
        student.email = email;
        student.birthDate = form.birthDate;
        student.country = registration.getCountry();
        student.admittedOn = form.firstDay;
        return student;
    }

    private static GuardianshipForm guardianship(AcceptForm form) {
        GuardianshipForm guardianship = new GuardianshipForm();
        guardianship.relationship = form.relationship;
        guardianship.guardian = form.guardian;
        return guardianship;
    }

    private static GuardianForm newcomer(AcceptForm form, String email) {
        GuardianForm guardian = new GuardianForm();
        if (form.guardianFamilyName == null) {
            throw RuleBroken.at("guardianFamilyName", "registration.name_missing");
        }
        guardian.givenName = form.guardianGivenName;
        guardian.familyName = form.guardianFamilyName;
        guardian.email = email;
        guardian.phone = form.guardianPhone;
        return guardian;
    }
}
