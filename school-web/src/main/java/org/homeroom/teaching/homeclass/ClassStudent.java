package org.homeroom.teaching.homeclass;

import java.time.LocalDate;
import org.homeroom.people.person.Person;

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
