package org.homeroom.people;

import java.io.Serializable;

/** What is typed about a person, whatever they are at the school; and the version of the record that it began with. */
public abstract class PersonForm implements Serializable {
    private String givenName;
    private String familyName;
    private String called;
    private String email;
    private String phone;
    private int version;

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

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
