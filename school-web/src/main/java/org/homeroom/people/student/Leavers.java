package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Logger;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.permission.Role;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.SchoolDay;

/** Students whose time at the school ends. Checks no rights: for the service that has, and for the job that runs on the day after the last. */
@ApplicationScoped
@Transactional
public class Leavers {
    private static final Logger LOG = Logger.getLogger(Leavers.class.getName());
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    Accounts accounts;
    @Inject
    SchoolDay day;
    @Inject
    Event<StudentWithdrawn> withdrawn;

    /** Those whose last day is over, and who count as students still. */
    public List<Long> due() {
        return em.createQuery("SELECT s.id FROM Student s WHERE s.leavesOn < :today AND s.withdrawnOn IS NULL ORDER BY s.id", Long.class)
                .setParameter("today", day.today()).getResultList();
    }

    /** Does nothing if it was taken back meanwhile. */
    public void leave(long id) {
        Student student = em.find(Student.class, id);
        if (student.getWithdrawnOn() == null && !student.isThereUntil(day.today())) {
            leave(student, student.getLeavesOn());
            LOG.info(() -> "Student " + id + " withdrawn, as the last day is over");
        }
    }

    void leave(Student student, LocalDate lastDay) {
        records.write(() -> student.withdraw(lastDay));
        accounts.leave(student.getPerson().getId(), Role.STUDENT);
        withdrawn.fire(new StudentWithdrawn(student.getId(), lastDay));
    }
}
