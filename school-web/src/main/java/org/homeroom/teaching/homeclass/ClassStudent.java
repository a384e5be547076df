package org.homeroom.teaching.homeclass;

import java.io.Serializable;
import java.time.LocalDate;
import org.homeroom.people.person.PersonName;

/**
 * @param since    the first day in this class
 * @param leavesOn the last day at the school, if it is still to come; else null
 */
public record ClassStudent(Long id, String givenName, String called, String familyName, String number, LocalDate since, LocalDate leavesOn)
        implements PersonName, Serializable {
}
