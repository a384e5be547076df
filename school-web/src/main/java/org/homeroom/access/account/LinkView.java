package org.homeroom.access.account;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** A page behind a single-use link, where a password is set. */
public abstract class LinkView implements View {
    @Inject
    AccountService accounts;
    @Inject
    Notices notices;
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

    /** Sets the password. */
    abstract void use(String linkKey);

    /** Key of the confirmation shown on the sign-in page. */
    abstract String done();

    public String save() {
        try {
            use(key);
        } catch (NotFound gone) {
            usable = false;
            return null;
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        }
        notices.done(done());
        return "/account/sign-in?faces-redirect=true";
    }

    public int getMinLength() {
        return Passwords.MIN_LENGTH;
    }
}
