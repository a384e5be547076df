package org.homeroom.access.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.homeroom.web.form.Form;
import org.homeroom.web.form.Is;
import org.homeroom.web.form.Label;

/** What someone types about their own account: the first administrator fills in everything, other pages ask for parts of it. */
public class AccountForm implements Form {
    private static final long serialVersionUID = 1L;
    @NotBlank @Size(max = UserAccount.NAME_LENGTH) @Label("account_first.name")
    public String name;
    @NotBlank @Is(Is.Kind.EMAIL) @Label("account_sign-in.email")
    public String email;
    @NotNull @Is(Is.Kind.SECRET) @Label("account_sign-in.password")
    public String password;
    /** The present password, when it is being changed. */
    @Is(Is.Kind.SECRET) @Label("account_profile.current")
    public String current;
    /** Language tag for mails. */
    @Label("account_profile.language")
    public String language;
}
