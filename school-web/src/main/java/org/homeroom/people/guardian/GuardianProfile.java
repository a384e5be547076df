package org.homeroom.people.guardian;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.people.person.PersonAccount;
import org.homeroom.people.person.PersonName;

/**
 * A guardian as their page shows them.
 *
 * @param joins    whose account has the guardian's address, for those who may join the two; null if there is none
 * @param children those the caller may see
 */
public record GuardianProfile(GuardianForm details, PersonAccount account, String joins, List<Child> children) implements Serializable {

    public record Child(Long guardianshipId, Long studentId, String givenName, String called, String familyName, String number,
                        LocalDate withdrawnOn, Relationship relationship, Boolean mayAccess, Boolean emergency) implements Serializable, PersonName {
    }
}
