package org.homeroom.office.registration;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.homeroom.web.form.Form;
import org.homeroom.web.form.Is;
import org.homeroom.web.form.Label;

/** What a family types on the public page. */
public class RegistrationForm implements Form {
    private static final long serialVersionUID = 1L;
    @Size(max = Registration.NAME_LENGTH) @Label("registration_register.given_name")
    public String givenName;
    @NotBlank @Size(max = Registration.NAME_LENGTH) @Label("registration_register.family_name")
    public String familyName;
    @NotNull @Is(Is.Kind.DAY) @Label("registration_register.birth_date")
    public LocalDate birthDate;
    /** The school year for which a place is wanted; null if the school has none to choose from. */
    @Label("registration_register.year")
    public Long yearId;
    @Size(max = Registration.NAME_LENGTH) @Label("registration_register.guardian_given_name")
    public String guardianGivenName;
    @Size(max = Registration.NAME_LENGTH) @Label("registration_register.guardian_family_name")
    public String guardianFamilyName;
    @Is(Is.Kind.PHONE) @Size(max = Registration.PHONE_LENGTH) @Label("registration_register.guardian_phone")
    public String guardianPhone;
    @NotBlank @Is(Is.Kind.EMAIL) @Label("registration_register.email")
    public String email;
    @NotBlank @Is(Is.Kind.COUNTRY) @Label("registration_register.country")
    public String country;
    /** Whether the privacy notice was agreed to. */
    @AssertTrue(message = "registration_register.notice_missing") @Label("registration_register.notice")
    public boolean notice;
}
