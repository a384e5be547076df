package org.homeroom.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import org.homeroom.access.caller.Caller;
import org.homeroom.access.caller.SecurityLog;

/**
 * Looks for the account of whoever has forgotten their password once the page has been answered: how long that takes tells nobody which
 * addresses have one. Should the host stop in between, no mail is sent, and they ask again.
 */
@ApplicationScoped
class ForgottenPassword {
    @Inject
    AccountService accounts;
    @Inject
    Caller caller;
    @Inject
    SecurityLog log;
    @Inject
    Event<Asked> asked;

    record Asked(String email, String client) {
    }

    void ask(String email) {
        asked.fireAsync(new Asked(email, caller.client()));
    }

    void mail(@ObservesAsync Asked by) {
        log.askedForLink(accounts.forgot(by.email()).orElse(null), by.client());
    }
}
