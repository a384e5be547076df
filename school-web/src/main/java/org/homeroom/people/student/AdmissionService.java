package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.person.Person;
import org.homeroom.web.form.Forms;

/** Creates a student with their person. In the caller's transaction, so that it is all or nothing with guardian, class and accounts. */
@ApplicationScoped
@Transactional
public class AdmissionService {
    @Inject
    Records records;
    @Inject
    CurrentUser user;
    @Inject
    StudentNumbers numbers;
    @Inject
    Genders genders;

    /** Assigns the next free number. @throws RuleBroken at {@code birthDate} if it is not before the admission */
    public Admitted admit(StudentForm form) {
        user.requireAll(Permission.STUDENT_EDIT);
        Forms.check(form);
        genders.check(form.gender, null);
        Person person = new Person(form.givenName, form.familyName);
        Student student = new Student(person, numbers.next(form.admittedOn.getYear()), form.birthDate, form.country, form.admittedOn);
        form.describe(student);
        records.add(form, person, student);
        return new Admitted(student.getId(), person.getId(), student.getNumber());
    }
}
