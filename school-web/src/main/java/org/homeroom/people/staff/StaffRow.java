package org.homeroom.people.staff;

import java.time.LocalDate;
import org.homeroom.people.person.Person;

/** Someone who works at the school, in a list. */
public record StaffRow(Long id, String givenName, String called, String familyName, String email, String phone, String code,
                       String jobTitle, LocalDate leftOn) {
    public String name() {
        return Person.name(givenName, called, familyName);
    }

    public String listName() {
        return Person.listName(givenName, called, familyName);
    }
}
