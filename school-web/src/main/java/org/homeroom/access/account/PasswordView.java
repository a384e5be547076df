package org.homeroom.access.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The page behind a mailed link, where the owner of an account sets its password. */
@Named
@RequestScoped
public class PasswordView extends LinkView {
    public PasswordView() {
        super(AccountLink.Purpose.SET_PASSWORD);
    }

    @Override
    void use(String key) {
        accounts.setPassword(key, form.password);
    }

    @Override
    String done() {
        return "account_password.done";
    }
}
