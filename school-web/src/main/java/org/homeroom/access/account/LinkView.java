package org.homeroom.access.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** A page behind a single-use link, where a password is set; whoever has set it is signed in. */
public abstract class LinkView implements View {
    @Inject
    AccountService accounts;
    @Inject
    Notices notices;
    @Inject
    Entrance entrance;
    private final AccountLink.Purpose purpose;
    private String key;
    /** Whether the link still works. */
    boolean usable;
    final AccountForm form = new AccountForm();

    LinkView(AccountLink.Purpose purpose) {
        this.purpose = purpose;
    }

    @PostConstruct
    void load() {
        key = Parameters.text("key");
        usable = accounts.usable(key, purpose);
    }

    /** Sets the password. @return what the account's owner signs in with */
    abstract String use(String linkKey);

    /** Key of the confirmation. */
    abstract String done();

    public String save() throws ServletException {
        String signInName;
        try {
            signInName = use(key);
        } catch (NotFound gone) {
            usable = false;
            return null;
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        }
        notices.done(done());
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        boolean in = entrance.enter(signInName, form.password, (HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
        return (in ? "/home" : "/account/sign-in") + "?faces-redirect=true";
    }

    public int getMinLength() {
        return Passwords.MIN_LENGTH;
    }
}
