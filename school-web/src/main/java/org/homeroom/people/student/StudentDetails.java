package org.homeroom.people.student;

import java.io.Serializable;
import java.time.LocalDate;
import org.homeroom.people.person.Person;

/**
 * A student's record.
 *
 * @param version     of the record as a whole; it grows with every change
 * @param withdrawnOn the last day; null while they are at the school
 */
public record StudentDetails(long id, int version, String givenName, String familyName, String called, String email, String phone,
                             String number, LocalDate birthDate, String country, LocalDate admittedOn, LocalDate withdrawnOn,
                             String notes) implements Serializable {

    static StudentDetails of(Student student) {
        Person person = student.getPerson();
        return new StudentDetails(student.getId(), versionOf(student), person.getGivenName(), person.getFamilyName(), person.getCalled(),
                person.getEmail(), person.getPhone(), student.getNumber(), student.getBirthDate(), student.getCountry(),
                student.getAdmittedOn(), student.getWithdrawnOn(), student.getNotes());
    }

    /** Both rows' together: each only grows, so that the sum is the same only where both are. */
    static int versionOf(Student student) {
        return student.getVersion() + student.getPerson().getVersion();
    }

    public String name() {
        return Person.name(givenName, called, familyName);
    }
}
