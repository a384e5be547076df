package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.homeroom.access.record.Records;
import org.homeroom.people.student.StudentWithdrawn;

/** Students who leave the school leave their class in the same transaction, so that class lists are never out of date. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EndOfEnrolment {
    @Inject
    EntityManager em;
    @Inject
    Records records;

    void end(@Observes StudentWithdrawn leaver) {
        em.createQuery("SELECT e FROM Enrolment e WHERE e.student.id = :student AND e.planned = TRUE", Enrolment.class)
                .setParameter("student", leaver.studentId()).getResultList().forEach(records::remove);
        em.createQuery("SELECT e FROM Enrolment e WHERE e.student.id = :student AND e.open = TRUE", Enrolment.class)
                .setParameter("student", leaver.studentId()).getResultList()
                .forEach(enrolment -> enrolment.end(later(enrolment.getStartsOn(), leaver.lastDay())));
        records.write();
    }

    /** An enrolment that was to begin after the last day lasts one day. */
    private static LocalDate later(LocalDate start, LocalDate lastDay) {
        return lastDay.isBefore(start) ? start : lastDay;
    }
}
