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
 * @param leavesOn  the last day if it is still to come; else null
 * @param notes     null if there are none, or they are not for the caller
 * @param account   the state of the account; null if there is none, or it is not for the caller
 * @param signInName the account's e-mail address or user name; null as above
 * @param awaited   whether a link that was mailed to its owner still waits to be followed
 * @param coming    whether their first day is still to come
 * @param may       what the caller may do with the record
 * @param current   the class of the year; null if there is none
 * @param cards     what other rooms' cards show, by card name; empty unless it is for the caller
 */
public record StudentProfile(long id, String givenName, String called, String familyName, String email, String phone, String address, String number,
                             LocalDate birthDate, String gender, String country, LocalDate admittedOn, LocalDate withdrawnOn,
                             LocalDate leavesOn, boolean coming, String notes, UserAccount.State account, String signInName, boolean awaited,
                             Portrait portrait, May may, CurrentClass current,
                             Map<String, Serializable> cards) implements Serializable, PersonName {

    public record CurrentClass(Long id, String name) implements Serializable {
    }

    /** The approved photo that represents the student; its fields are null if there is none, or it is not for the caller. */
    public record Portrait(String object, String placeholder) implements Serializable {
    }

    /** What the caller may do: change the record, add photos, record the family's decisions, change what the account may do, invite. */
    public record May(boolean edit, boolean addPhotos, boolean decide, boolean changeAccount, boolean invite) implements Serializable {
    }

    static StudentProfile of(Student student, LocalDate today, UserAccount account, boolean awaited, Portrait portrait, May may,
                             CurrentClass current, Map<String, Serializable> cards) {
        Person person = student.getPerson();
        boolean shown = (may.edit || may.invite) && account != null;
        return new StudentProfile(student.getId(), person.getGivenName(), person.getCalled(), person.getFamilyName(), person.getEmail(),
                person.getPhone(), student.getAddress(), student.getNumber(), student.getBirthDate(), student.getGender(),
                student.getCountry(), student.getAdmittedOn(), student.getWithdrawnOn(), student.getLeavesOn(), student.getAdmittedOn().isAfter(today),
                may.edit ? student.getNotes() : null, shown ? account.getState() : null, shown ? account.getSignInName() : null, shown && awaited,
                portrait, may, current, cards);
    }

    /** Whether the caller may invite them, or make them a slip. */
    public boolean slips() {
        return may.invite && withdrawnOn == null && account != UserAccount.State.CLOSED;
    }

    /** Whether the student was invited by mail and has not yet set a password. */
    public boolean invited() {
        return account == UserAccount.State.INVITED && mailed();
    }

    private boolean mailed() {
        return signInName.contains("@");
    }

    /** Whether a slip has to be made once the account is open again. */
    public boolean named() {
        return signInName != null && !mailed();
    }
}
