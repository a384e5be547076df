package org.homeroom.people.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.homeroom.base.shared.BaseEntity;

/**
 * A person known to the school, stored once: a teacher may also be a guardian. Names are kept as the person writes them; the only name of
 * somebody who has one is the family name, and the given name is then stored as an empty text.
 */
@Entity
@Table(name = "person")
public class Person extends BaseEntity {
    public static final int NAME_LENGTH = 200;
    public static final int PHONE_LENGTH = 40;

    @Column(name = "given_name", nullable = false, length = NAME_LENGTH)
    private String givenName;
    @Column(name = "family_name", nullable = false, length = NAME_LENGTH)
    private String familyName;
    @Column(length = NAME_LENGTH)
    private String called;
    private String email;
    @Column(length = PHONE_LENGTH)
    private String phone;

    protected Person() {
    }

    public Person(String givenName, String familyName) {
        rename(givenName, familyName, null);
    }

    /**
     * @param newGivenName null if there is one name only
     * @param newCalled the everyday name, if it differs from the given name; null otherwise
     */
    public final void rename(String newGivenName, String newFamilyName, String newCalled) {
        givenName = newGivenName == null ? "" : newGivenName;
        familyName = newFamilyName;
        called = newCalled;
    }

    public void reachableAt(String newEmail, String newPhone) {
        email = newEmail;
        phone = newPhone;
    }

    /** As one addresses them: the everyday name and the family name. */
    public String getName() {
        return name(givenName, called, familyName);
    }

    public static String name(String givenName, String called, String familyName) {
        String first = first(givenName, called);
        return first.isEmpty() ? familyName : first + " " + familyName;
    }

    /** For lists sorted by family name. */
    public static String listName(String givenName, String called, String familyName) {
        String first = first(givenName, called);
        return first.isEmpty() ? familyName : familyName + ", " + first;
    }

    private static String first(String givenName, String called) {
        return called != null ? called : givenName == null ? "" : givenName;
    }

    /** Null if there is one name only. */
    public String getGivenName() {
        return givenName.isEmpty() ? null : givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public String getCalled() {
        return called;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }
}
