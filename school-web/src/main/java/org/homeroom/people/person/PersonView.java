package org.homeroom.people.person;

import jakarta.inject.Inject;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** The page of somebody at the school, where their account is closed and reopened. See {@code standing.xhtml}. */
public abstract class PersonView implements View {
    private final Class<?> kind;
    private final String page;
    @Inject
    protected CurrentUser user;
    @Inject
    Notices notices;
    @Inject
    PersonAccountService accounts;
    protected long id;

    protected PersonView(Class<?> kind, String page) {
        this.kind = kind;
        this.page = page;
    }

    protected abstract String name();

    /** Whether they have an account, and the user may change what it may do. */
    protected abstract boolean mayChange();

    public boolean isMayManage() {
        return mayChange() && accounts.mayManage(kind, id);
    }

    public String close() {
        return tell(() -> accounts.close(kind, id), "person.closed");
    }

    public String reopen() {
        return tell(() -> accounts.reopen(kind, id), reopened());
    }

    /** Key of the confirmation. */
    protected String reopened() {
        return "person.reopened";
    }

    protected String tell(Runnable deed, String done) {
        return notices.tell(deed, page + "?faces-redirect=true&id=" + id, done, name());
    }
}
