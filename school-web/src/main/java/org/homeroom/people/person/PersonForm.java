package org.homeroom.people.person;

import org.homeroom.web.form.Conflicts;
import org.homeroom.web.form.EditForm;

/** What is typed about a person, whatever they are at the school; and the version of the record that it began with. */
public abstract class PersonForm extends EditForm {
    private static final long serialVersionUID = 1L;
    public String givenName;
    public String familyName;
    public String called;
    public String email;
    public String phone;

    /** Writes names and contact into the person. */
    public void describe(Person person) {
        person.rename(givenName, familyName, called);
        person.reachableAt(email, phone);
    }

    /** Adds the names to the fields in which two forms can meet. */
    public static <F extends PersonForm> Conflicts<F> compareNames(Conflicts<F> fields) {
        return fields.field("givenName", "person.given_name").field("familyName", "person.family_name").field("called", "person.called");
    }

    /** Adds the ways to reach someone. */
    public static <F extends PersonForm> Conflicts<F> compareContact(Conflicts<F> fields) {
        return fields.field("email", "person.email").field("phone", "person.phone");
    }

    /** As one speaks to someone of the names that were typed. */
    public String name() {
        return Person.name(givenName, called, familyName);
    }
}
