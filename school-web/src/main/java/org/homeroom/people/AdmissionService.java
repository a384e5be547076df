package org.homeroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.logging.Logger;
import org.homeroom.account.CurrentUser;
import org.homeroom.account.Permission;
import org.homeroom.shared.RuleBroken;

/**
 * Makes someone a student, with the person that they are and the guardian who answers for them. In the caller's
 * transaction, so that an admission that goes on with a class and accounts is all or nothing.
 */
@ApplicationScoped
@Transactional
public class AdmissionService {
    private static final Logger LOG = Logger.getLogger(AdmissionService.class.getName());
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    StudentNumbers numbers;

    /**
     * Admits a student under the next free number.
     *
     * @throws RuleBroken at {@code birthDate} where it is not before the admission, at {@code guardian} where there is no
     *                    such guardian
     */
    public Admitted admit(Admission admission) {
        user.requireAll(Permission.STUDENT_EDIT);
        Person person = new Person(admission.givenName(), admission.familyName());
        person.rename(admission.givenName(), admission.familyName(), admission.called());
        person.reachableAt(admission.email(), admission.phone());
        Student student = new Student(person, numbers.next(admission.admittedOn().getYear()), admission.birthDate(),
                admission.country(), admission.admittedOn());
        student.describe(admission.birthDate(), admission.country(), admission.notes());
        em.persist(person);
        em.persist(student);
        em.flush();
        Guardian guardian = admission.guardian() == null ? null : answerFor(student, admission.guardian());
        LOG.info(() -> "Student " + student.getId() + " admitted");
        return new Admitted(student.getId(), person.getId(), student.getNumber(), guardian == null ? null : guardian.getId(),
                guardian == null ? null : guardian.getPerson().getId());
    }

    private Guardian answerFor(Student student, Admission.AnswerFor answer) {
        Guardian guardian = answer.guardianId() == null ? newGuardian(answer) : em.find(Guardian.class, answer.guardianId());
        if (guardian == null) {
            throw RuleBroken.at("guardian", "people.guardian_unknown");
        }
        em.persist(new Guardianship(guardian, student, answer.relationship(), answer.mayAccess(), answer.emergency()));
        em.flush();
        return guardian;
    }

    private Guardian newGuardian(Admission.AnswerFor answer) {
        user.requireAll(Permission.GUARDIAN_EDIT);
        Person person = new Person(answer.givenName(), answer.familyName());
        person.reachableAt(answer.email(), answer.phone());
        Guardian guardian = new Guardian(person);
        em.persist(person);
        em.persist(guardian);
        em.flush();
        return guardian;
    }
}
