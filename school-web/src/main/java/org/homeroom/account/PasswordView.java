package org.homeroom.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.shared.NotFound;
import org.homeroom.shared.RuleBroken;
import org.homeroom.web.Notices;
import org.homeroom.web.Parameters;

/** The page behind a mailed link, where the owner of an account sets its password. */
@Named
@RequestScoped
public class PasswordView {
    @Inject
    AccountService accounts;
    @Inject
    Notices notices;
    private String key;
    private String password;
    private boolean usable;

    @PostConstruct
    void load() {
        key = Parameters.text("key");
        usable = accounts.usable(key, AccountLink.Purpose.SET_PASSWORD);
    }

    public String save() {
        try {
            accounts.setPassword(key, password);
        } catch (NotFound gone) {
            usable = false;
            return null;
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        }
        notices.done("account_password.done");
        return "/account/sign-in?faces-redirect=true";
    }

    /** Whether the link still works. */
    public boolean isUsable() {
        return usable;
    }

    public int getMinLength() {
        return Passwords.MIN_LENGTH;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
