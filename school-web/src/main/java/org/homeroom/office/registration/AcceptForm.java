package org.homeroom.office.registration;

import java.io.Serializable;
import java.time.LocalDate;
import org.homeroom.people.guardian.Guardianship.Relationship;

/** What the office types to accept a registration. */
public class AcceptForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private LocalDate birthDate;
    private Long classId;
    private LocalDate firstDay;
    private boolean studentAccount;
    private String studentEmail;
    private boolean guardianKnown;
    private String guardian;
    private String guardianGivenName;
    private String guardianFamilyName;
    private String guardianEmail;
    private String guardianPhone;
    private Relationship relationship;
    private boolean guardianAccount;
    private String joinEmail;
    private String joinName;
    private boolean guardianJoins;

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public Long getClassId() {
        return classId;
    }

    public void setClassId(Long classId) {
        this.classId = classId;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    /** Whether the student gets an account, and a mail to set its password. */
    public boolean isStudentAccount() {
        return studentAccount;
    }

    public void setStudentAccount(boolean studentAccount) {
        this.studentAccount = studentAccount;
    }

    public String getStudentEmail() {
        return studentEmail;
    }

    public void setStudentEmail(String studentEmail) {
        this.studentEmail = studentEmail;
    }

    /** Whether the guardian is one that the school knows already. */
    public boolean isGuardianKnown() {
        return guardianKnown;
    }

    public void setGuardianKnown(boolean guardianKnown) {
        this.guardianKnown = guardianKnown;
    }

    /** Id of the known guardian, as text. */
    public String getGuardian() {
        return guardian;
    }

    public void setGuardian(String guardian) {
        this.guardian = guardian;
    }

    public String getGuardianGivenName() {
        return guardianGivenName;
    }

    public void setGuardianGivenName(String guardianGivenName) {
        this.guardianGivenName = guardianGivenName;
    }

    public String getGuardianFamilyName() {
        return guardianFamilyName;
    }

    public void setGuardianFamilyName(String guardianFamilyName) {
        this.guardianFamilyName = guardianFamilyName;
    }

    public String getGuardianEmail() {
        return guardianEmail;
    }

    public void setGuardianEmail(String guardianEmail) {
        this.guardianEmail = guardianEmail;
    }

    public String getGuardianPhone() {
        return guardianPhone;
    }

    public void setGuardianPhone(String guardianPhone) {
        this.guardianPhone = guardianPhone;
    }

    public Relationship getRelationship() {
        return relationship;
    }

    public void setRelationship(Relationship relationship) {
        this.relationship = relationship;
    }

    /** Whether a new guardian gets an account, and a mail to set its password. */
    public boolean isGuardianAccount() {
        return guardianAccount;
    }

    public void setGuardianAccount(boolean guardianAccount) {
        this.guardianAccount = guardianAccount;
    }

    /** Asks whether the guardian is the one whose account has this address. */
    void offer(String email, String name) {
        joinEmail = email;
        joinName = name;
        guardianJoins = false;
    }

    /** Whose account has the guardian's address; null where that is not asked. */
    public String getJoinName() {
        return joinName;
    }

    /** Whether the guardian is the one who was asked about: said of this address, and of no other that was typed since. */
    boolean joins(String email) {
        return guardianJoins && joinEmail != null && joinEmail.equals(email);
    }

    public boolean isGuardianJoins() {
        return guardianJoins;
    }

    public void setGuardianJoins(boolean guardianJoins) {
        this.guardianJoins = guardianJoins;
    }
}
