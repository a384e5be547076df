package org.homeroom.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A student of the demo school.
 *
 * @param guardians those who answer for them; the first is asked first
 */
record DemoStudent(long id, DemoPerson person, String country, LocalDate admittedOn, boolean here, List<DemoPerson> guardians) {
}
