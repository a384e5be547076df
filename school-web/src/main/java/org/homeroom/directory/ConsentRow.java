package org.homeroom.directory;

import org.homeroom.people.Person;

/**
 * A student with what is in force for each purpose.
 *
 * @param yearbook whether consent is given; null where nobody has decided
 * @param web      the same
 * @param press    the same
 */
public record ConsentRow(Long id, String givenName, String called, String familyName, String className, Boolean yearbook, Boolean web,
                         Boolean press) {
    public String name() {
        return Person.name(givenName, called, familyName);
    }

    public String listName() {
        return Person.listName(givenName, called, familyName);
    }

    /** {@code given}, {@code refused} or {@code missing}. */
    public static String word(Boolean given) {
        return given == null ? "missing" : given ? "given" : "refused";
    }
}
