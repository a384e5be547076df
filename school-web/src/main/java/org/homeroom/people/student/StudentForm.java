package org.homeroom.people.student;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.homeroom.people.person.PersonForm;
import org.homeroom.school.school.School;
import org.homeroom.web.form.Is;
import org.homeroom.web.form.Label;

/** What is typed about a student, also when one is admitted. */
public class StudentForm extends PersonForm {
    private static final long serialVersionUID = 1L;
    @NotNull @Is(Is.Kind.DAY) @Label("student.birth_date")
    public LocalDate birthDate;
    /** One of the values that the school names. */
    @Size(max = School.GENDER_LENGTH) @Label("student.gender")
    public String gender;
    @NotBlank @Is(Is.Kind.COUNTRY) @Label("student.country")
    public String country;
    /** The first day as a student of the school; for a new one only. */
    @NotNull @Is(Is.Kind.DAY) @Label("student.admitted_on")
    public LocalDate admittedOn;
    @Is(Is.Kind.LINES) @Size(max = Student.ADDRESS_LENGTH) @Label("person.address")
    public String address;
    @Is(Is.Kind.LINES) @Size(max = Student.NOTES_LENGTH) @Label("student.notes_label")
    public String notes;

    static StudentForm of(Student student) {
        StudentForm form = new StudentForm();
        form.version = student.getVersion();
        form.take(student.getPerson());
        form.birthDate = student.getBirthDate();
        form.gender = student.getGender();
        form.country = student.getCountry();
        form.address = student.getAddress();
        form.admittedOn = student.getAdmittedOn();
        form.notes = student.getNotes();
        return form;
    }

    void describe(Student student) {
        describe(student.getPerson());
        student.describe(birthDate, gender, country, notes);
        student.liveAt(address);
    }
}
