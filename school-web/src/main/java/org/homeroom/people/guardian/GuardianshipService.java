package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.logging.Logger;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.student.Student;
import org.homeroom.web.form.Editing;
import org.homeroom.web.form.Forms;

/** Who is a guardian of which student, and with which rights. */
@ApplicationScoped
@Transactional
public class GuardianshipService implements Editing<GuardianshipForm> {
    private static final Logger LOG = Logger.getLogger(GuardianshipService.class.getName());
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    Access access;
    @Inject
    CurrentUser user;

    @Override
    public GuardianshipForm edit(long id) {
        return GuardianshipForm.of(editable(id));
    }

    /** The form for a new one, for those who may add a guardian to the student. */
    public GuardianshipForm blank(long studentId) {
        GuardianshipForm form = new GuardianshipForm();
        form.studentId = studentId;
        form.studentName = student(studentId).getPerson().getName();
        return form;
    }

    @Override
    public long create(GuardianshipForm form) {
        return add(form.studentId, form.guardianId(), form);
    }

    /**
     * @return the guardianship's id
     * @throws RuleBroken at {@code guardian} if they already are one, or do not exist
     */
    public long add(long studentId, long guardianId, GuardianshipForm form) {
        Student student = student(studentId);
        Forms.check(form);
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
        records.add(form, guardianship);
        LOG.info(() -> "Guardian " + guardianId + " answers for student " + studentId + user.by());
        return guardianship.getId();
    }

    @Override
    public void save(long id, GuardianshipForm form) {
        Guardianship guardianship = editable(id);
        Forms.check(form);
        records.change(guardianship, form, () -> guardianship.describe(form.relationship, form.mayAccess, form.emergency));
    }

    /** The guardian is no longer responsible for the student, and sees nothing of them from now on. */
    public void end(long id) {
        records.remove(editable(id));
        LOG.info(() -> "Guardianship " + id + " ended" + user.by());
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
