package org.homeroom.desk.directory;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.homeroom.access.account.UserAccount;
import org.homeroom.people.person.Person;
import org.homeroom.people.person.PersonName;
import org.homeroom.people.student.Student;

/**
 * A student as their page shows them.
 *
 * @param notes     null where there are none, or they are not for the asker
 * @param account   where the account stands; null where there is none, or it is not for the asker
 * @param may       what the asker may do with the record
 * @param current   the class of the year; null where there is none
 * @param cards     what the cards of other rooms show, by their names; nothing where it is not for the asker
 */
public record StudentProfile(long id, String givenName, String called, String familyName, String email, String phone, String number,
                             LocalDate birthDate, String country, LocalDate admittedOn, LocalDate withdrawnOn, String notes,
                             UserAccount.State account, String accountEmail, Portrait portrait, May may, CurrentClass current,
                             Map<String, Serializable> cards) implements Serializable, PersonName {

    public record CurrentClass(Long id, String name) implements Serializable {
    }

    /** The approved photo that stands for the student, without names where there is none, or it is not for the asker. */
    public record Portrait(String object, String colour) implements Serializable {
    }

    /** What the asker may do: change the record, add photos, say what the family decided about them. */
    public record May(boolean edit, boolean addPhotos, boolean decide) implements Serializable {
    }

    static StudentProfile of(Student student, UserAccount.State account, String accountEmail, Portrait portrait, May may,
                             CurrentClass current, Map<String, Serializable> cards) {
        Person person = student.getPerson();
        return new StudentProfile(student.getId(), person.getGivenName(), person.getCalled(), person.getFamilyName(), person.getEmail(),
                person.getPhone(), student.getNumber(), student.getBirthDate(), student.getCountry(), student.getAdmittedOn(),
                student.getWithdrawnOn(), may.edit ? student.getNotes() : null, may.edit ? account : null, may.edit ? accountEmail : null,
                portrait, may, current, cards);
    }

    /** Whether the student was invited and has not set a password. */
    public boolean invited() {
        return account == UserAccount.State.INVITED;
    }
}
