package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.homeroom.access.record.Records;
import org.homeroom.people.student.StudentWithdrawn;

/** Whoever leaves the school leaves their class: in the same transaction, so that no class list is ever behind. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EndOfEnrolment {
    @Inject
    EntityManager em;
    @Inject
    Records records;

    void end(@Observes StudentWithdrawn leaver) {
        em.createQuery("SELECT e FROM Enrolment e WHERE e.student.id = :student AND e.open = TRUE", Enrolment.class)
                .setParameter("student", leaver.studentId()).getResultList()
                .forEach(enrolment -> enrolment.end(later(enrolment.getStartsOn(), leaver.lastDay())));
        records.write();
    }

    /** Someone who was enrolled for later than the day they left is enrolled for one day. */
    private static LocalDate later(LocalDate start, LocalDate lastDay) {
        return lastDay.isBefore(start) ? start : lastDay;
    }
}
