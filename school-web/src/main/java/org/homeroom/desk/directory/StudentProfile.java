package org.homeroom.desk.directory;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.access.account.UserAccount;
import org.homeroom.people.consent.ConsentStates;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.people.person.Person;
import org.homeroom.people.student.Student;

/**
 * A student as their page shows them.
 *
 * @param notes     null where there are none, or they are not for the asker
 * @param account   where the account stands; null where there is none, or it is not for the asker
 * @param may       what the asker may do with the record
 * @param enrolments the newest first
 * @param guardians  null where the asker may not know them
 */
public record StudentProfile(long id, String givenName, String called, String familyName, String email, String phone, String number,
                             LocalDate birthDate, String country, LocalDate admittedOn, LocalDate withdrawnOn, String notes,
                             UserAccount.State account, String accountEmail, Portrait portrait, May may, List<EnrolmentLine> enrolments,
                             List<GuardianLine> guardians, ConsentStates consents)
        implements Serializable {

    /** @param endsOn null while it is open */
    public record EnrolmentLine(Long classId, String className, String yearName, LocalDate startsOn, LocalDate endsOn)
            implements Serializable {
    }

    /** Someone who answers for the student. */
    public record GuardianLine(Long guardianshipId, Long guardianId, String givenName, String called, String familyName, String email,
                               String phone, Relationship relationship, Boolean mayAccess, Boolean emergency) implements Serializable {
        public String name() {
            return Person.name(givenName, called, familyName);
        }
    }

    /** The approved photo that stands for the student, without names where there is none, or it is not for the asker. */
    public record Portrait(String object, String colour) implements Serializable {
    }

    /** What the asker may do: change the record, add photos, say what the family decided about them. */
    public record May(boolean edit, boolean addPhotos, boolean decide) implements Serializable {
    }

    static StudentProfile of(Student student, UserAccount.State account, String accountEmail, Portrait portrait, May may,
                             List<EnrolmentLine> enrolments, List<GuardianLine> guardians, ConsentStates consents) {
        Person person = student.getPerson();
        return new StudentProfile(student.getId(), person.getGivenName(), person.getCalled(), person.getFamilyName(), person.getEmail(),
                person.getPhone(), student.getNumber(), student.getBirthDate(), student.getCountry(), student.getAdmittedOn(),
                student.getWithdrawnOn(), may.edit ? student.getNotes() : null, may.edit ? account : null, may.edit ? accountEmail : null,
                portrait, may, enrolments, guardians, consents);
    }

    public String name() {
        return Person.name(givenName, called, familyName);
    }

    /** Whether the student was invited and has not set a password. */
    public boolean invited() {
        return account == UserAccount.State.INVITED;
    }

    /** The enrolment that is open; null where there is none. */
    public EnrolmentLine current() {
        return enrolments.stream().filter(line -> line.endsOn() == null).findFirst().orElse(null);
    }
}
