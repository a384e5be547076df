package org.homeroom.people.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.homeroom.web.form.EditForm;
import org.homeroom.web.form.Is;
import org.homeroom.web.form.Label;

/** What is typed about a person, whatever their roles, with the version of the record at the time. */
public abstract class PersonForm extends EditForm {
    private static final long serialVersionUID = 1L;
    @Size(max = Person.NAME_LENGTH) @Label("person.given_name")
    public String givenName;
    @NotBlank @Size(max = Person.NAME_LENGTH) @Label("person.family_name")
    public String familyName;
    @Size(max = Person.NAME_LENGTH) @Label("person.called")
    public String called;
    @Is(Is.Kind.EMAIL) @Label("person.email")
    public String email;
    @Is(Is.Kind.PHONE) @Size(max = Person.PHONE_LENGTH) @Label("person.phone")
    public String phone;

    protected final void take(Person person) {
        givenName = person.getGivenName();
        familyName = person.getFamilyName();
        called = person.getCalled();
        email = person.getEmail();
        phone = person.getPhone();
    }

    public void describe(Person person) {
        person.rename(givenName, familyName, called);
        person.reachableAt(email, phone);
    }

    /** As one addresses someone with the names typed. */
    public String name() {
        return Person.name(givenName, called, familyName);
    }
}
