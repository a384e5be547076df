package org.homeroom.office.registration;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.homeroom.office.registration.Registration.State;
import org.homeroom.people.person.Person;

/**
 * A registration as the office sees it.
 *
 * @param version     must be named by an action on it
 * @param birthDate   null, as the guardian and the year, if the family was not asked
 * @param decidedBy   name of the person who decided; null before
 * @param deletedFrom when it will be deleted; null if it stays
 * @param studentId   of the accepted child; null before
 */
public record RegistrationDetail(long id, int version, String givenName, String familyName, LocalDate birthDate,
                                 String guardianGivenName, String guardianFamilyName, String guardianPhone, Long yearId, String yearName,
                                 String email, String country,
                                 String language, String noticeVersion, State state, Instant receivedAt, Instant expiresAt,
                                 Instant verifiedAt, String question, String answer, Instant decidedAt, String decidedBy,
                                 String reason, Instant deletedFrom, Long studentId, String studentNumber)
        implements Serializable {
    public String name() {
        return Person.name(givenName, null, familyName);
    }

    /** Null if the family was not asked, or the child is of age. */
    public String guardianName() {
        return guardianFamilyName == null ? null : Person.name(guardianGivenName, null, guardianFamilyName);
    }

    public boolean open() {
        return state == State.WAITING || state == State.ASKED;
    }

    /** The style of the state's badge. */
    public String kind() {
        return RegistrationRow.kind(state);
    }
}
