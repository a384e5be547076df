package org.homeroom.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.web.page.VisitorPage;

/** Pages for people who have no password yet, or have forgotten it. */
@ApplicationScoped
class AccountPages {
    @Produces
    static final VisitorPage FIRST = new VisitorPage("/account/first");
    @Produces
    static final VisitorPage FORGOT = new VisitorPage("/account/forgot");
    @Produces
    static final VisitorPage PASSWORD = new VisitorPage("/account/password");
}
