package org.homeroom.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A student of the demo school.
 *
 * @param classId   null for someone who has no class yet
 * @param leftOn    null for someone who is here
 * @param guardians those who answer for them; the first is asked first
 */
record DemoStudent(long id, DemoPerson person, String country, Long classId, LocalDate admittedOn, LocalDate leftOn, List<DemoPerson> guardians) {
    boolean here() {
        return leftOn == null;
    }
}
