package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.logging.Logger;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.access.reach.Access;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.Flush;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.SchoolDay;

/** One student's record: changed, withdrawn, taken back. Admission has a service of its own. */
@ApplicationScoped
@Transactional
public class StudentService {
    private static final Logger LOG = Logger.getLogger(StudentService.class.getName());
    @Inject
    EntityManager em;
    @Inject
    Access access;
    @Inject
    AdmissionService admissions;
    @Inject
    Event<StudentWithdrawn> withdrawn;
    @Inject
    Accounts accounts;
    @Inject
    SchoolDay day;

    /** The record, for those who may change it. */
    public StudentDetails details(long id) {
        return StudentDetails.of(editable(id));
    }

    /**
     * Admits a student as the form says.
     *
     * @return the student's id
     */
    public long admit(StudentForm form) {
        return admissions.admit(form).studentId();
    }

    /** @throws Conflict where the record was changed since the form was opened */
    public void save(long id, StudentForm form) {
        Student student = editable(id);
        if (StudentDetails.versionOf(student) != form.version) {
            throw new Conflict();
        }
        form.describe(student.getPerson());
        student.describe(form.birthDate, form.country, form.notes);
        Flush.now(em);
        LOG.info(() -> "Student " + id + " changed");
    }

    /**
     * The student leaves. Enrolments that are open end with it, and the account is closed; the record stays.
     *
     * @param lastDay not after today
     */
    public void withdraw(long id, LocalDate lastDay) {
        Student student = editable(id);
        if (lastDay.isAfter(day.today())) {
            throw RuleBroken.at("withdrawnOn", "student.withdrawn_in_future");
        }
        student.withdraw(lastDay);
        Flush.now(em);
        accounts.leave(student.getPerson().getId(), Role.STUDENT);
        withdrawn.fire(new StudentWithdrawn(id, lastDay));
        LOG.info(() -> "Student " + id + " withdrawn");
    }

    /** The student is back, in no class yet; one who had an account is invited to it again. */
    public void readmit(long id) {
        Student student = editable(id);
        student.readmit();
        Flush.now(em);
        accounts.comeBack(student.getPerson().getId(), Role.STUDENT);
        LOG.info(() -> "Student " + id + " readmitted");
    }

    /** Sends the invitation to the student's account again, where no password was ever set. */
    public void inviteAgain(long id) {
        accounts.inviteAgain(editable(id).getPerson().getId());
    }

    private Student editable(long id) {
        access.require(Permission.STUDENT_EDIT, Student.class, id);
        return em.createQuery("SELECT s FROM Student s JOIN FETCH s.person WHERE s.id = :id", Student.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
