package org.homeroom.people.guardian;

import java.io.Serializable;
import org.homeroom.people.guardian.Guardianship.Relationship;

/** Who answers for whom, and how. */
public record GuardianshipDetails(long id, int version, long studentId, String studentName, long guardianId, String guardianName,
                                  Relationship relationship, boolean mayAccess, boolean emergency) implements Serializable {

    static GuardianshipDetails of(Guardianship guardianship) {
        return new GuardianshipDetails(guardianship.getId(), guardianship.getVersion(), guardianship.getStudent().getId(),
                guardianship.getStudent().getPerson().getName(), guardianship.getGuardian().getId(),
                guardianship.getGuardian().getPerson().getName(), guardianship.getRelationship(), guardianship.isMayAccess(),
                guardianship.isEmergency());
    }
}
