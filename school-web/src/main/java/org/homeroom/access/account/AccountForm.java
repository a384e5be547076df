package org.homeroom.access.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.homeroom.web.form.Form;
import org.homeroom.web.form.Is;
import org.homeroom.web.form.Label;

/** What is typed by whoever has an account, or is about to: by the first administrator all of it, elsewhere what the page asks for. */
public class AccountForm implements Form {
    private static final long serialVersionUID = 1L;
    @NotBlank @Size(max = UserAccount.NAME_LENGTH) @Label("account_first.name")
    public String name;
    @NotBlank @Is(Is.Kind.EMAIL) @Label("account_sign-in.email")
    public String email;
    @NotNull @Label("account_sign-in.password")
    public String password;
    /** The password until now, of whoever changes it. */
    @Label("account_profile.current")
    public String current;
    /** Tag of the language of mails. */
    @Label("account_profile.language")
    public String language;
}
