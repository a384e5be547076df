package org.homeroom.office.registration;

import java.time.LocalDate;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.web.form.Form;

/** What the office types to accept a registration. */
public class AcceptForm implements Form {
    private static final long serialVersionUID = 1L;
    public LocalDate birthDate;
    public Long classId;
    public LocalDate firstDay;
    /** Whether the student gets an account, and a mail to set its password. */
    public boolean studentAccount;
    public String studentEmail;
    /** Whether the guardian is one that the school knows already. */
    public boolean guardianKnown;
    /** Id of the known guardian, as text. */
    public String guardian;
    public String guardianGivenName;
    public String guardianFamilyName;
    public String guardianEmail;
    public String guardianPhone;
    public Relationship relationship;
    /** Whether a new guardian gets an account, and a mail to set its password. */
    public boolean guardianAccount;
    /** Whose account has the guardian's address; null where that is not asked. */
    public String joinName;
    public boolean guardianJoins;
    private String joinEmail;

    /** Asks whether the guardian is the one whose account has this address. */
    void offer(String email, String name) {
        joinEmail = email;
        joinName = name;
        guardianJoins = false;
    }

    /** Whether the guardian is the one who was asked about: said of this address, and of no other that was typed since. */
    boolean joins(String email) {
        return guardianJoins && joinEmail != null && joinEmail.equals(email);
    }
}
