package org.homeroom.people.student;

import java.time.LocalDate;
import org.homeroom.people.person.PersonForm;

/** What is typed about a student. */
public class StudentForm extends PersonForm {
    private static final long serialVersionUID = 1L;
    private LocalDate birthDate;
    private String country;
    private LocalDate admittedOn;
    private String notes;

    /** The form as it is opened for a student that there is. */
    public static StudentForm of(StudentDetails student) {
        StudentForm form = new StudentForm();
        form.takeNames(student.givenName(), student.familyName(), student.called());
        form.takeContact(student.email(), student.phone());
        form.birthDate = student.birthDate();
        form.country = student.country();
        form.admittedOn = student.admittedOn();
        form.notes = student.notes();
        form.setVersion(student.version());
        return form;
    }

    /** What the form says of someone who is to become a student. */
    Admission admission() {
        return new Admission(getGivenName(), getFamilyName(), getCalled(), getEmail(), getPhone(), birthDate, country,
                admittedOn, notes);
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    /** Typed for a new student only. */
    public LocalDate getAdmittedOn() {
        return admittedOn;
    }

    public void setAdmittedOn(LocalDate admittedOn) {
        this.admittedOn = admittedOn;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }
}
