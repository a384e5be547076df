package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.logging.Logger;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.access.reach.Access;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.people.person.AccountObstacle;
import org.homeroom.web.form.Editing;
import org.homeroom.web.form.Forms;

/** A student's record: changed, withdrawn, readmitted. Admission has its own service. */
@ApplicationScoped
@Transactional
public class StudentService implements Editing<StudentForm>, AccountObstacle {
    private static final Logger LOG = Logger.getLogger(StudentService.class.getName());
    /** A last day further ahead is a slip. */
    private static final Period AHEAD = Period.ofYears(2);
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    Access access;
    @Inject
    CurrentUser user;
    @Inject
    AdmissionService admissions;
    @Inject
    Leavers leavers;
    @Inject
    Accounts accounts;
    @Inject
    SchoolDay day;

    @Override
    public StudentForm blank() {
        user.requireAll(Permission.STUDENT_EDIT);
        StudentForm form = new StudentForm();
        form.admittedOn = day.today();
        return form;
    }

    @Override
    public StudentForm edit(long id) {
        return StudentForm.of(editable(id));
    }

    @Override
    public long create(StudentForm form) {
        return admissions.admit(form).studentId();
    }

    @Override
    public void save(long id, StudentForm form) {
        Student student = editable(id);
        Forms.check(form);
        records.change(student, form, () -> form.describe(student));
    }

    /**
     * Open enrolments end on the last day and the account is closed; the record stays. If that day is still to come, all this happens once
     * it is over, and until then another day may replace it.
     */
    public void withdraw(long id, LocalDate lastDay) {
        Student student = editable(id);
        if (lastDay.isAfter(day.today().plus(AHEAD))) {
            throw RuleBroken.at("withdrawnOn", "student.withdrawn_far");
        }
        boolean later = lastDay.isAfter(day.today());
        if (later) {
            records.write(() -> student.leave(lastDay));
        } else {
            leavers.leave(student, lastDay);
        }
        LOG.info(() -> "Student " + id + (later ? " is to be withdrawn" : " withdrawn") + user.by());
    }

    /** The student is back, not yet in a class; if they had an account, they are invited to it again. Or they stay: what was to come does not. */
    public void readmit(long id) {
        Student student = editable(id);
        boolean left = student.getWithdrawnOn() != null;
        records.write(student::readmit);
        if (left) {
            accounts.comeBack(student.getPerson().getId(), Role.STUDENT);
        }
        LOG.info(() -> "Student " + id + " readmitted" + user.by());
    }

    /** Resends the invitation to the student's account if no password was ever set. */
    public void inviteAgain(long id) {
        accounts.inviteAgain(editable(id).getPerson().getId());
    }

    /** The account of a student who has left reopens when they are readmitted, and not before. */
    @Override
    public String toReopening(Class<?> kind, long id) {
        access.require(Permission.ACCOUNT_MANAGE, kind, id);
        return kind == Student.class && NotFound.ifNull(em.find(Student.class, id)).getWithdrawnOn() != null ? "student.account_withdrawn" : null;
    }

    private Student editable(long id) {
        access.require(Permission.STUDENT_EDIT, Student.class, id);
        return em.createQuery("SELECT s FROM Student s JOIN FETCH s.person WHERE s.id = :id", Student.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
