package org.homeroom.course;

import java.time.LocalDate;
import org.homeroom.people.Person;

/**
 * A student in the list of a class.
 *
 * @param since the first day in this class
 */
public record ClassStudent(Long id, String givenName, String called, String familyName, String number, LocalDate since) {
    public String name() {
        return Person.name(givenName, called, familyName);
    }

    public String listName() {
        return Person.listName(givenName, called, familyName);
    }
}
