package org.homeroom.office.admission;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeroom.people.guardian.GuardianForm;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.people.guardian.GuardianshipForm;
import org.homeroom.people.person.Person;
import org.homeroom.web.form.Form;
import org.homeroom.web.form.Is;
import org.homeroom.web.form.Label;

/** A guardian of a child who becomes a student: somebody known to the school, or new to it. */
public class AdmissionGuardianForm implements Form {
    private static final long serialVersionUID = 1L;
    public boolean known;
    /** The known guardian's id, as text. */
    @Label("student_admit.who")
    public String guardian;
    @Size(max = Person.NAME_LENGTH) @Label("person.given_name")
    public String givenName;
    @Size(max = Person.NAME_LENGTH) @Label("person.family_name")
    public String familyName;
    @Is(Is.Kind.EMAIL) @Label("person.email")
    public String email;
    @Is(Is.Kind.PHONE) @Size(max = Person.PHONE_LENGTH) @Label("person.phone")
    public String phone;
    @Label("guardian.relationship")
    public Relationship relationship;
    @Label("guardian.may_access")
    public boolean mayAccess = true;
    @Label("guardian.emergency")
    public boolean emergency = true;
    /** Whether they get an account, and a mail to set its password. */
    @Label("student_admit.guardian_account")
    public boolean account;
    /** Whose account has the guardian's address; null if there is no such question. */
    public String joinName;
    @Label("student_admit.joins")
    public boolean joins;
    private String joinEmail;

    boolean isBlank() {
        boolean nobody = known ? guardian == null : Stream.of(givenName, familyName, email, phone).allMatch(Objects::isNull);
        return nobody && relationship == null && !account;
    }

    /** Asks whether the guardian is the person whose account has this address. */
    void offer(String owner) {
        joinEmail = email;
        joinName = owner;
        joins = false;
    }

    /** Whether the guardian was confirmed to be that person: for this address, not for another typed since. */
    boolean isJoining() {
        return joins && email != null && email.equals(joinEmail);
    }

    GuardianForm person() {
        GuardianForm form = new GuardianForm();
        form.givenName = givenName;
        form.familyName = familyName;
        form.email = email;
        form.phone = phone;
        return form;
    }

    GuardianshipForm guardianship(long studentId) {
        GuardianshipForm form = new GuardianshipForm();
        form.studentId = studentId;
        form.guardian = guardian;
        form.relationship = relationship;
        form.mayAccess = mayAccess;
        form.emergency = emergency;
        return form;
    }
}
