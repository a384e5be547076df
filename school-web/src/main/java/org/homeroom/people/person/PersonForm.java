package org.homeroom.people.person;

import org.homeroom.web.form.Conflicts;
import org.homeroom.web.form.EditForm;

/** What is typed about a person, whatever they are at the school; and the version of the record that it began with. */
public abstract class PersonForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private String givenName;
    private String familyName;
    private String called;
    private String email;
    private String phone;

    protected void takeNames(String newGivenName, String newFamilyName, String newCalled) {
        givenName = newGivenName;
        familyName = newFamilyName;
        called = newCalled;
    }

    protected void takeContact(String newEmail, String newPhone) {
        email = newEmail;
        phone = newPhone;
    }

    /** Writes names and contact into the person. */
    public void describe(Person person) {
        person.rename(givenName, familyName, called);
        person.reachableAt(email, phone);
    }

    /** Adds the names to the fields in which two forms can meet. */
    public static <F extends PersonForm> Conflicts<F> compareNames(Conflicts<F> fields) {
        return fields.field("givenName", "person.given_name", PersonForm::getGivenName, PersonForm::setGivenName)
                .field("familyName", "person.family_name", PersonForm::getFamilyName, PersonForm::setFamilyName)
                .field("called", "person.called", PersonForm::getCalled, PersonForm::setCalled);
    }

    /** Adds the ways to reach someone. */
    public static <F extends PersonForm> Conflicts<F> compareContact(Conflicts<F> fields) {
        return fields.field("email", "person.email", PersonForm::getEmail, PersonForm::setEmail)
                .field("phone", "person.phone", PersonForm::getPhone, PersonForm::setPhone);
    }

    /** As one speaks to someone of the names that were typed. */
    public String name() {
        return Person.name(givenName, called, familyName);
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getCalled() {
        return called;
    }

    public void setCalled(String called) {
        this.called = called;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
