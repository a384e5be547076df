package org.homeroom.office.registration;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
    @NotBlank @Is(Is.Kind.EMAIL) @Label("registration_register.email")
    public String email;
    @NotBlank @Is(Is.Kind.COUNTRY) @Label("registration_register.country")
    public String country;
    /** Whether the privacy notice was agreed to. */
    @AssertTrue(message = "registration_register.notice_missing") @Label("registration_register.notice")
    public boolean notice;
}
