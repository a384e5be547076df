package org.homeroom.people.student;

import java.time.LocalDate;
import org.homeroom.people.person.PersonForm;

/** What is typed about a student, and asked for when one is admitted. */
public class StudentForm extends PersonForm {
    private static final long serialVersionUID = 1L;
    public LocalDate birthDate;
    /** ISO 3166-1 code. */
    public String country;
    /** The first day as a student of the school; typed for a new one only. */
    public LocalDate admittedOn;
    public String notes;

    /** The form as it is opened for a student that there is. */
    public static StudentForm of(StudentDetails student) {
        StudentForm form = new StudentForm();
        form.version = student.version();
        form.givenName = student.givenName();
        form.familyName = student.familyName();
        form.called = student.called();
        form.email = student.email();
        form.phone = student.phone();
        form.birthDate = student.birthDate();
        form.country = student.country();
        form.admittedOn = student.admittedOn();
        form.notes = student.notes();
        return form;
    }
}
