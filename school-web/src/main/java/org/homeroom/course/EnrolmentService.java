package org.homeroom.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.account.CurrentUser;
import org.homeroom.account.Permission;
import org.homeroom.people.Student;
import org.homeroom.shared.NotFound;

/** Puts students into classes and takes them out. */
@ApplicationScoped
@Transactional
public class EnrolmentService {
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;

    /** Enrols a student in a class from a day on; an open enrolment of the same year ends the day before. */
    public void enrol(long studentId, long classId, LocalDate from) {
        user.requireAll(Permission.STUDENT_EDIT);
        Student student = em.find(Student.class, studentId);
        SchoolClass schoolClass = em.find(SchoolClass.class, classId);
        if (student == null || schoolClass == null) {
            throw new NotFound();
        }
        for (Enrolment open : open(student, schoolClass)) {
            if (open.getSchoolClass().equals(schoolClass)) {
                return;
            }
            LocalDate last = from.minusDays(1);
            open.end(last.isBefore(open.getStartsOn()) ? open.getStartsOn() : last);
        }
        em.flush();
        em.persist(new Enrolment(student, schoolClass, from));
        em.flush();
    }

    private List<Enrolment> open(Student student, SchoolClass schoolClass) {
        return em.createQuery("SELECT e FROM Enrolment e WHERE e.student = :student AND e.schoolYear = :year AND e.open = TRUE",
                        Enrolment.class)
                .setParameter("student", student).setParameter("year", schoolClass.getSchoolYear()).getResultList();
    }
}
