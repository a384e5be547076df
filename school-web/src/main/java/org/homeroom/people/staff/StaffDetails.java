package org.homeroom.people.staff;

import java.io.Serializable;
import java.time.LocalDate;
import org.homeroom.people.person.Person;
import org.homeroom.people.person.PersonAccount;

/**
 * The record of someone who works at the school.
 *
 * @param version of the record as a whole; it grows with every change
 * @param account null where they have none, or the asker need not know
 */
public record StaffDetails(long id, int version, long personId, String givenName, String familyName, String called, String email,
                           String phone, String code, String jobTitle, LocalDate startedOn, LocalDate leftOn, PersonAccount account)
        implements Serializable {

    static StaffDetails of(StaffMember staff, PersonAccount account) {
        Person person = staff.getPerson();
        return new StaffDetails(staff.getId(), versionOf(staff), person.getId(), person.getGivenName(), person.getFamilyName(),
                person.getCalled(), person.getEmail(), person.getPhone(), staff.getCode(), staff.getJobTitle(), staff.getStartedOn(),
                staff.getLeftOn(), account);
    }

    /** Both rows' together: each only grows, so that the sum is the same only where both are. */
    static int versionOf(StaffMember staff) {
        return staff.getVersion() + staff.getPerson().getVersion();
    }

    public String name() {
        return Person.name(givenName, called, familyName);
    }
}
