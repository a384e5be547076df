package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.logging.Logger;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.person.Person;

/**
 * Makes someone a student, with the person that they are. In the caller's transaction, so that an admission that goes on with
 * a guardian, a class and accounts is all or nothing.
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
     * @throws RuleBroken at {@code birthDate} where it is not before the admission
     */
    public Admitted admit(StudentForm form) {
        user.requireAll(Permission.STUDENT_EDIT);
        Person person = new Person(form.givenName, form.familyName);
        form.describe(person);
        Student student = new Student(person, numbers.next(form.admittedOn.getYear()), form.birthDate, form.country, form.admittedOn);
        student.describe(form.birthDate, form.country, form.notes);
        em.persist(person);
        em.persist(student);
        em.flush();
        LOG.info(() -> "Student " + student.getId() + " admitted");
        return new Admitted(student.getId(), person.getId(), student.getNumber());
    }
}
