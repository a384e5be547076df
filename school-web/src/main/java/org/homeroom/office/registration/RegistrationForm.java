package org.homeroom.office.registration;

import org.homeroom.web.form.Form;

/** What a family types on the public page. */
public class RegistrationForm implements Form {
    private static final long serialVersionUID = 1L;
    public String givenName;
    public String familyName;
    public String email;
    /** ISO 3166-1 code. */
    public String country;
    /** Whether the privacy notice was read and agreed to. */
    public boolean notice;
}
