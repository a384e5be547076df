package org.homeroom.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.shared.NotFound;
import org.homeroom.shared.RuleBroken;
import org.homeroom.web.Notices;
import org.homeroom.web.Parameters;

/** The page behind the link in the log of the first start. */
@Named
@RequestScoped
public class FirstAdministratorView {
    @Inject
    AccountService accounts;
    @Inject
    Notices notices;
    private String key;
    private boolean usable;
    private String name;
    private String email;
    private String password;

    @PostConstruct
    void load() {
        key = Parameters.text("key");
        usable = accounts.usable(key, AccountLink.Purpose.FIRST_ADMIN);
    }

    public String save() {
        try {
            accounts.createFirstAdministrator(key, name.strip(), email, password,
                    FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage());
        } catch (NotFound gone) {
            usable = false;
            return null;
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        }
        notices.done("account_first.done");
        return "/account/sign-in?faces-redirect=true";
    }

    /** Whether the link still works. */
    public boolean isUsable() {
        return usable;
    }

    public int getMinLength() {
        return Passwords.MIN_LENGTH;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
