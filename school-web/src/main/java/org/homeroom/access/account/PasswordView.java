package org.homeroom.access.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The page behind a mailed link, or behind a code, where the owner of an account sets its password. The account knows the browser from then on. */
@Named
@RequestScoped
public class PasswordView extends LinkView {
    public PasswordView() {
        super(AccountLink.Purpose.SET_PASSWORD);
    }

    @Override
    String use(String key) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        AccountService.Owner owner = accounts.setPassword(key, form.password, BrowserCookie.of((HttpServletRequest) external.getRequest()));
        BrowserCookie.give((HttpServletResponse) external.getResponse(), owner.browser());
        return owner.signInName();
    }

    @Override
    String done() {
        return "account_password.done";
    }
}
