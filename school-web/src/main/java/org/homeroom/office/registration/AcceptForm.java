package org.homeroom.office.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.people.person.Person;
import org.homeroom.web.form.Form;
import org.homeroom.web.form.Is;
import org.homeroom.web.form.Label;

public class AcceptForm implements Form {
    private static final long serialVersionUID = 1L;
    @NotNull @Is(Is.Kind.DAY) @Label("registration_accept.birth_date")
    public LocalDate birthDate;
    @NotNull @Label("registration_accept.class")
    public Long classId;
    @NotNull @Is(Is.Kind.DAY) @Label("registration_accept.first_day")
    public LocalDate firstDay;
    /** Whether the student gets an account, and a mail to set its password. */
    @Label("registration_accept.student_account")
    public boolean studentAccount;
    @Is(Is.Kind.EMAIL) @Label("registration_accept.student_email")
    public String studentEmail;
    /** Whether the guardian is already known to the school. */
    public boolean guardianKnown;
    /** The known guardian's id, as text. */
    @Label("registration_accept.who")
    public String guardian;
    @Size(max = Person.NAME_LENGTH) @Label("registration_register.given_name")
    public String guardianGivenName;
    @Size(max = Person.NAME_LENGTH) @Label("registration_register.family_name")
    public String guardianFamilyName;
    @Is(Is.Kind.EMAIL) @Label("registration_register.email")
    public String guardianEmail;
    @Is(Is.Kind.PHONE) @Size(max = Person.PHONE_LENGTH) @Label("registration_accept.phone")
    public String guardianPhone;
    @NotNull @Label("registration_accept.relationship")
    public Relationship relationship;
    /** Whether a new guardian gets an account, and a mail to set its password. */
    @Label("registration_accept.guardian_account")
    public boolean guardianAccount;
    /** Whose account has the guardian's address; null if there is no such question. */
    public String joinName;
    public boolean guardianJoins;
    private String joinEmail;

    /** Asks whether the guardian is the person whose account has this address. */
    void offer(String email, String name) {
        joinEmail = email;
        joinName = name;
        guardianJoins = false;
    }

    /** Whether the guardian was confirmed to be that person: for this address, not for another typed since. */
    boolean joins(String email) {
        return guardianJoins && joinEmail != null && joinEmail.equals(email);
    }
}
