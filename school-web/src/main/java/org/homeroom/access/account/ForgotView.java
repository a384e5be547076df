package org.homeroom.access.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.homeroom.access.caller.SecurityLog;
import org.homeroom.access.caller.SecurityLog.Outcome;
import org.homeroom.access.caller.SecurityLog.Trace;
import org.homeroom.base.limit.RateLimiter;
import org.homeroom.web.edge.ClientAddress;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** Requests a link for setting a new password. The answer is the same whether or not the address has an account. */
@Named
@RequestScoped
public class ForgotView implements View {
    private static final int MOST_PER_ADDRESS = 4;
    private static final int MOST_PER_CLIENT = 40;
    private static final Duration WINDOW = Duration.ofHours(1);
    @Inject
    ForgottenPassword forgotten;
    @Inject
    RateLimiter limiter;
    @Inject
    ClientAddress clients;
    @Inject
    Notices notices;
    @Inject
    SecurityLog log;
    final AccountForm form = new AccountForm();

    public String send() {
        var request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        if (!limiter.allow("forgot-client", clients.of(request), MOST_PER_CLIENT, WINDOW)) {
            log.failed(Trace.RESET_LINK, Outcome.THROTTLED, null);
            notices.error(null, "account_forgot.throttled", WINDOW.toMinutes());
            return null;
        }
        // Enough links are in the owner's mailbox otherwise: whoever asked for them, the owner is not kept out.
        if (limiter.allow("forgot", UserAccount.fold(form.email), MOST_PER_ADDRESS, WINDOW)) {
            forgotten.ask(form.email);
        } else {
            log.failed(Trace.RESET_LINK, Outcome.THROTTLED, null);
        }
        return "/account/forgot?faces-redirect=true&sent=1";
    }

    /** How long the mailed link works. */
    public long getHours() {
        return AccountService.RESET.toHours();
    }
}
