package org.homeroom.teaching.homeclass;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.base.shared.SchoolException;
import org.homeroom.people.student.Invited;
import org.homeroom.people.student.StudentAccount;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/**
 * The page with the accounts of a class. Slips are in the answer to whoever asked for them, and nowhere else: there is no redirect, which would
 * have to keep the codes until the browser comes back.
 */
@Named
@RequestScoped
public class ClassAccountsView implements View {
    @Inject
    ClassService classes;
    @Inject
    ClassAccountService service;
    @Inject
    Notices notices;
    ClassDetails details;
    List<StudentAccount> accounts;
    /** Null until somebody was invited, or slips were made. */
    Invited invited;

    @PostConstruct
    void load() {
        details = classes.details(Parameters.id("id"));
        accounts = service.list(details.id());
    }

    public void invite() {
        try {
            invited = service.invite(details.id());
        } catch (SchoolException e) {
            notices.error(e);
        }
    }

    public void print() {
        try {
            invited = new Invited(0, service.slipsAnew(details.id()));
        } catch (SchoolException e) {
            notices.error(e);
        }
    }

    /** How many have no account. */
    public long getMissing() {
        return accounts.stream().filter(one -> one.state() == null).count();
    }

    /** How many of them can be mailed. */
    public long getMailable() {
        return accounts.stream().filter(one -> one.state() == null && one.ownAddress()).count();
    }

    /** How many have a user name, and have not used it. */
    public long getWaiting() {
        return accounts.stream().filter(StudentAccount::waiting).count();
    }

    /** How many of them hold a slip that still works. */
    public long getHolding() {
        return accounts.stream().filter(one -> one.waiting() && one.codeUntil() != null).count();
    }
}
