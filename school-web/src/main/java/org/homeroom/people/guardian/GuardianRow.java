package org.homeroom.people.guardian;

import java.io.Serializable;
import java.util.List;
import org.homeroom.access.account.UserAccount;
import org.homeroom.people.person.Person;

/**
 * A guardian in a list.
 *
 * @param account  where their account stands; null where they have none
 * @param children those whom the asker may see
 */
public record GuardianRow(Long id, String givenName, String called, String familyName, String email, String phone,
                          UserAccount.State account, List<Child> children) {

    /** A child of theirs, as one word among others. */
    public record Child(long studentId, String name) implements Serializable {
    }

    public GuardianRow(Long id, String givenName, String called, String familyName, String email, String phone, UserAccount.State account) {
        this(id, givenName, called, familyName, email, phone, account, List.of());
    }

    GuardianRow with(List<Child> theirs) {
        return new GuardianRow(id, givenName, called, familyName, email, phone, account, theirs == null ? List.of() : theirs);
    }

    public String name() {
        return Person.name(givenName, called, familyName);
    }

    public String listName() {
        return Person.listName(givenName, called, familyName);
    }
}
