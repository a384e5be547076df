package org.homeroom.access.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** The page behind the link in the log of the first start. */
@Named
@RequestScoped
public class FirstAdministratorView extends LinkView {
    private String name;
    private String email;

    public FirstAdministratorView() {
        super(AccountLink.Purpose.FIRST_ADMIN);
    }

    @Override
    void use(String key, String password) {
        accounts.createFirstAdministrator(key, name.strip(), email, password,
                FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage());
    }

    @Override
    String done() {
        return "account_first.done";
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
}
