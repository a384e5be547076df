package org.homeroom.desk.directory;

import org.homeroom.people.person.Person;

/**
 * A student with what is in force for each purpose.
 *
 * @param yearbook {@code given}, {@code refused} or {@code missing}
 * @param web      the same
 * @param press    the same
 */
public record ConsentRow(Long id, String givenName, String called, String familyName, String className, String yearbook, String web, String press) {
    public String name() {
        return Person.name(givenName, called, familyName);
    }

    public String listName() {
        return Person.listName(givenName, called, familyName);
    }
}
