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
 * @param joins    whose account has the guardian's address, for those who may let them in on it; null for nobody's
 * @param children those whom the asker may see
 */
public record GuardianProfile(GuardianForm details, PersonAccount account, String joins, List<Child> children) implements Serializable {

    /** A child of theirs. */
    public record Child(Long guardianshipId, Long studentId, String givenName, String called, String familyName, String number,
                        LocalDate withdrawnOn, Relationship relationship, Boolean mayAccess, Boolean emergency) implements Serializable, PersonName {
    }
}
