package org.homeroom.access.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** The page behind the link that the first start writes to the log. */
@Named
@RequestScoped
public class FirstAdministratorView extends LinkView {
    public FirstAdministratorView() {
        super(AccountLink.Purpose.FIRST_ADMIN);
    }

    @Override
    String use(String key) {
        accounts.createFirstAdministrator(key, form, FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage());
        return form.email;
    }

    @Override
    String done() {
        return "account_first.done";
    }
}
