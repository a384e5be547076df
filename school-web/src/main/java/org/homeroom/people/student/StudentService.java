package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    Access access;
    @Inject
    CurrentUser user;
    @Inject
    Genders genders;
    @Inject
    Event<StudentWithdrawn> withdrawn;
    @Inject
    Accounts accounts;
    @Inject
    SchoolDay day;

    @Override
    public StudentForm edit(long id) {
        return StudentForm.of(editable(id));
    }

    @Override
    public void save(long id, StudentForm form) {
        Student student = editable(id);
        Forms.check(form);
        genders.check(form.gender, student.getGender());
        records.change(student, form, () -> form.describe(student));
    }

    /** Open enrolments end on the last day and the account is closed; the record stays. @param lastDay not after today */
    public void withdraw(long id, LocalDate lastDay) {
        Student student = editable(id);
        if (lastDay.isAfter(day.today())) {
            throw RuleBroken.at("withdrawnOn", "student.withdrawn_in_future");
        }
        records.write(() -> student.withdraw(lastDay));
        accounts.leave(student.getPerson().getId(), Role.STUDENT);
        withdrawn.fire(new StudentWithdrawn(id, lastDay));
        LOG.info(() -> "Student " + id + " withdrawn" + user.by());
    }

    /** The student is back, not yet in a class; if they had an account, they are invited to it again. */
    public void readmit(long id) {
        Student student = editable(id);
        records.write(student::readmit);
        accounts.comeBack(student.getPerson().getId(), Role.STUDENT);
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
