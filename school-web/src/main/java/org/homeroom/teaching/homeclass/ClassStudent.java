package org.homeroom.teaching.homeclass;

import java.time.LocalDate;
import org.homeroom.people.person.PersonName;

/** @param since the first day in this class */
public record ClassStudent(Long id, String givenName, String called, String familyName, String number, LocalDate since) implements PersonName {
    /** Whether they are still to come on a day. */
    boolean isComing(LocalDate day) {
        return since.isAfter(day);
    }
}
