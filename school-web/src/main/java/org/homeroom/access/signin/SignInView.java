package org.homeroom.access.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.homeroom.access.account.BrowserCookie;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.account.Entrance;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.caller.SecurityLog;
import org.homeroom.access.caller.SecurityLog.Outcome;
import org.homeroom.access.caller.SecurityLog.Trace;
import org.homeroom.access.signin.SignInLimits.Admission;
import org.homeroom.web.edge.ClientAddress;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.LocalPath;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** The sign-in page. Attempts are limited, see {@link SignInLimits}. */
@Named
@RequestScoped
public class SignInView implements View {
    @Inject
    Entrance entrance;
    @Inject
    SignIn signIn;
    @Inject
    SignInLimits limits;
    @Inject
    GuessedAccounts guessed;
    @Inject
    ClientAddress clients;
    @Inject
    Notices notices;
    @Inject
    CurrentUser user;
    @Inject
    SecurityLog log;
    final SignInForm form = new SignInForm();
    private String back;

    @PostConstruct
    void load() {
        back = Parameters.text("back");
        form.signInName = TypedName.of((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest());
    }

    /** Whoever has signed in, perhaps in another tab, is not asked again. */
    public void goOn() throws IOException {
        if (user.isSignedIn()) {
            goTo(FacesContext.getCurrentInstance().getExternalContext());
        }
    }

    /** Why the page is shown to somebody who may not have asked for it: they signed out, their session has ended, or too many are trying; else null. */
    public String getWhy() {
        FacesContext context = FacesContext.getCurrentInstance();
        HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
        if (Parameters.text("out") != null) {
            return "out";
        }
        if (context.isPostback()) {
            return null;
        }
        if (Parameters.text("crowded") != null) {
            return "crowded";
        }
        return request.getRequestedSessionId() == null || request.isRequestedSessionIdValid() ? null : "ended";
    }

    private void goTo(ExternalContext external) throws IOException {
        external.redirect(LocalPath.orElse(back, external.getRequestContextPath() + "/home"));
    }

    public void signIn() throws IOException, ServletException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String account = UserAccount.fold(form.signInName);
        if (user.isSignedIn() && account.equals(user.rights().signInName())) {
            goTo(external);
            return;
        }
        String client = clients.of(request);
        String browser = BrowserCookie.of(request);
        Admission admission = limits.admit(account, client, browser);
        if (admission == Admission.REFUSED) {
            log.failed(Trace.SIGN_IN, Outcome.THROTTLED, null);
            notices.error(null, "account_sign-in.throttled", SignInLimits.WINDOW.toMinutes());
            return;
        }
        if (admission == Admission.IN_TURN) {
            guessed.found(account);
        }
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        if (signIn.awaitsCode(account)) {
            entrance.leave(request);
            Optional<String> key = signIn.exchange(account, form.password);
            if (key.isPresent()) {
                external.redirect(external.getRequestContextPath() + "/account/password?key=" + key.get());
            } else {
                wrong(account, client);
            }
        } else if (entrance.enter(account, form.password, request, response)) {
            BrowserCookie.give(response, limits.succeeded(account, client, browser));
            goTo(external);
        } else {
            wrong(account, client);
        }
    }

    private void wrong(String account, String client) {
        limits.failed(account, client);
        notices.error(null, "account_sign-in.wrong");
    }

    /** Ends the session, and shows the sign-in page. */
    public void signOut() throws IOException, ServletException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (user.isSignedIn()) {
            log.done(Trace.SIGN_OUT, user.accountId());
        }
        entrance.leave((HttpServletRequest) external.getRequest());
        EndedSession.clear((HttpServletResponse) external.getResponse());
        external.redirect(external.getRequestContextPath() + Authentication.PAGE + "?out=1");
    }
}
