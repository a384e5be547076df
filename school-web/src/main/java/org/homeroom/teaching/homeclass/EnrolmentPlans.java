package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Logger;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.people.student.Student;
import org.homeroom.school.year.SchoolYear;

/** Enrolments that were entered before their day. Checks no rights: for services that have, and for the job that opens them. */
@ApplicationScoped
@Transactional
public class EnrolmentPlans {
    private static final Logger LOG = Logger.getLogger(EnrolmentPlans.class.getName());
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    SchoolDay day;

    /** Whether the day is still to come, in a year that has begun: a class of the next year has its students beforehand. */
    boolean areFor(SchoolYear year, LocalDate from) {
        return from.isAfter(day.today()) && year.contains(day.today());
    }

    /** Forgets what was planned for a student in a year, which has never been. @return whether anything was */
    boolean cancel(Student student, SchoolYear year) {
        List<Enrolment> planned = em.createQuery("SELECT e FROM Enrolment e WHERE e.student = :student AND e.schoolYear = :year AND e.planned = TRUE",
                Enrolment.class).setParameter("student", student).setParameter("year", year).getResultList();
        planned.forEach(records::remove);
        return !planned.isEmpty();
    }

    /** Opens those whose day has come; the one before ends the day before. @return how many */
    public int begin() {
        List<Enrolment> due = em.createQuery("SELECT e FROM Enrolment e WHERE e.planned = TRUE AND e.startsOn <= :today"
                        + " AND (e.student.leavesOn IS NULL OR e.student.leavesOn >= e.startsOn) ORDER BY e.id", Enrolment.class)
                .setParameter("today", day.today()).getResultList();
        for (Enrolment enrolment : due) {
            em.createQuery("SELECT e FROM Enrolment e WHERE e.student = :student AND e.schoolYear = :year AND e.open = TRUE", Enrolment.class)
                    .setParameter("student", enrolment.getStudent()).setParameter("year", enrolment.getSchoolClass().getSchoolYear())
                    .getResultList().forEach(open -> records.write(() -> open.endBefore(enrolment.getStartsOn())));
            records.write(enrolment::begin);
            LOG.info(() -> "Enrolment " + enrolment.getId() + " began on its day");
        }
        return due.size();
    }
}
