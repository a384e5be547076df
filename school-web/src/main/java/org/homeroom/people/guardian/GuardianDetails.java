package org.homeroom.people.guardian;

import java.io.Serializable;
import org.homeroom.people.person.Person;

/**
 * A guardian's record.
 *
 * @param version of the record as a whole; it grows with every change
 */
public record GuardianDetails(long id, int version, long personId, String givenName, String familyName, String called, String email,
                              String phone, String address) implements Serializable {

    static GuardianDetails of(Guardian guardian) {
        Person person = guardian.getPerson();
        return new GuardianDetails(guardian.getId(), versionOf(guardian), person.getId(), person.getGivenName(), person.getFamilyName(),
                person.getCalled(), person.getEmail(), person.getPhone(), guardian.getAddress());
    }

    /** Both rows' together: each only grows, so that the sum is the same only where both are. */
    static int versionOf(Guardian guardian) {
        return guardian.getVersion() + guardian.getPerson().getVersion();
    }

    public String name() {
        return Person.name(givenName, called, familyName);
    }
}
