package org.homeroom.desk.directory;

import java.time.LocalDate;
import org.homeroom.people.person.Person;

/**
 * A student in a list.
 *
 * @param className   the class of the year that was asked for; null where they are in none
 * @param withdrawnOn the last day; null while they are at the school
 */
public record StudentRow(Long id, String givenName, String called, String familyName, String number, Long classId, String className,
                         LocalDate birthDate, LocalDate withdrawnOn, String email) {
    public String name() {
        return Person.name(givenName, called, familyName);
    }

    public String listName() {
        return Person.listName(givenName, called, familyName);
    }
}
