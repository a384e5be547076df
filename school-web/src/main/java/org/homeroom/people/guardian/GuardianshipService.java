package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.logging.Logger;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.Flush;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.student.Student;

/** Who answers for which student, and with which rights. */
@ApplicationScoped
@Transactional
public class GuardianshipService {
    private static final Logger LOG = Logger.getLogger(GuardianshipService.class.getName());
    @Inject
    EntityManager em;
    @Inject
    Access access;

    /** The record, for those who may change it. */
    public GuardianshipDetails details(long id) {
        return GuardianshipDetails.of(editable(id));
    }

    /** The name of a student to whom a guardian is to be added. */
    public String studentName(long studentId) {
        return student(studentId).getPerson().getName();
    }

    /**
     * From now on this guardian answers for the student.
     *
     * @return the guardianship's id
     * @throws RuleBroken at {@code guardian} where they do already, or there is no such guardian
     */
    public long add(long studentId, long guardianId, GuardianshipForm form) {
        Student student = student(studentId);
        Guardian guardian = em.find(Guardian.class, guardianId);
        if (guardian == null) {
            throw RuleBroken.at("guardian", "guardian.unknown");
        }
        boolean already = em.createQuery("SELECT COUNT(g) FROM Guardianship g WHERE g.student = :student AND g.guardian = :guardian", Long.class)
                .setParameter("student", student).setParameter("guardian", guardian).getSingleResult() > 0;
        if (already) {
            throw RuleBroken.at("guardian", "guardian.already", guardian.getPerson().getName());
        }
        Guardianship guardianship = new Guardianship(guardian, student, form.relationship, form.mayAccess, form.emergency);
        em.persist(guardianship);
        Flush.now(em);
        LOG.info(() -> "Guardian " + guardianId + " answers for student " + studentId);
        return guardianship.getId();
    }

    /** @throws Conflict where it was changed since the form was opened */
    public void save(long id, GuardianshipForm form) {
        Guardianship guardianship = editable(id);
        guardianship.requireVersion(form.version);
        guardianship.describe(form.relationship, form.mayAccess, form.emergency);
        Flush.now(em);
        LOG.info(() -> "Guardianship " + id + " changed");
    }

    /** The guardian does not answer for the student any more, and sees nothing of them from now on. */
    public void end(long id) {
        em.remove(editable(id));
        Flush.now(em);
        LOG.info(() -> "Guardianship " + id + " ended");
    }

    private Guardianship editable(long id) {
        Guardianship guardianship = em.createQuery("SELECT gs FROM Guardianship gs JOIN FETCH gs.student st JOIN FETCH st.person"
                        + " JOIN FETCH gs.guardian gu JOIN FETCH gu.person WHERE gs.id = :id", Guardianship.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFound::new);
        access.require(Permission.STUDENT_EDIT, Student.class, guardianship.getStudent().getId());
        return guardianship;
    }

    private Student student(long id) {
        access.require(Permission.STUDENT_EDIT, Student.class, id);
        return em.createQuery("SELECT s FROM Student s JOIN FETCH s.person WHERE s.id = :id", Student.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
