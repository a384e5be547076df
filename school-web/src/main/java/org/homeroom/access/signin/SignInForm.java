package org.homeroom.access.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.homeroom.web.form.Form;
import org.homeroom.web.form.Is;
import org.homeroom.web.form.Label;

/** What someone types who signs in. */
public class SignInForm implements Form {
    private static final long serialVersionUID = 1L;
    /** The e-mail address or the user name. */
    @NotBlank @Is(Is.Kind.SIGN_IN_NAME) @Label("account_sign-in.sign_in_name")
    public String signInName;
    /** Or the code of a slip. */
    @NotNull @Is(Is.Kind.SECRET) @Label("account_sign-in.password")
    public String password;
}
