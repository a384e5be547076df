package org.homeroom.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A student of the demo school.
 *
 * @param classId   null if they have no class yet
 * @param leftOn    null if they have not left
 * @param guardians the first is contacted first
 */
record DemoStudent(long id, DemoPerson person, String country, Long classId, LocalDate admittedOn, LocalDate leftOn, List<DemoPerson> guardians) {
    boolean here() {
        return leftOn == null;
    }
}
