package org.homeroom.access.signin;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeroom.access.account.AccountForm;
import org.homeroom.access.caller.Caller;
import org.homeroom.access.caller.SecurityLog;
import org.homeroom.access.caller.SecurityLog.Outcome;
import org.homeroom.access.caller.SecurityLog.Trace;
import org.homeroom.access.caller.SessionCredential;
import org.homeroom.access.account.UserAccount;
import org.homeroom.web.edge.ClientAddress;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.LocalPath;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** The sign-in page. Attempts are limited, see {@link SignInLimits}. */
@Named
@RequestScoped
public class SignInView implements View {
    private static final String BROWSER_COOKIE = "browser";
    @Inject
    SecurityContext security;
    @Inject
    SessionCredential session;
    @Inject
    SignInLimits limits;
    @Inject
    ClientAddress clients;
    @Inject
    Notices notices;
    @Inject
    Caller caller;
    @Inject
    SecurityLog log;
    final AccountForm form = new AccountForm();
    private String back;

    @PostConstruct
    void load() {
        back = Parameters.text("back");
    }

    public void signIn() throws IOException, ServletException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String account = UserAccount.fold(form.email);
        String client = clients.of(request);
        Cookie known = (Cookie) external.getRequestCookieMap().get(BROWSER_COOKIE);
        String browser = known == null ? null : known.getValue();
        if (!limits.allow(account, client, browser)) {
            log.failed(Trace.SIGN_IN, Outcome.THROTTLED, null);
            notices.error(null, "account_sign-in.throttled", SignInLimits.WINDOW.toMinutes());
            return;
        }
        // Of whoever used this browser before; a visitor has none.
        endSession(external);
        AuthenticationStatus status = security.authenticate(request, (HttpServletResponse) external.getResponse(),
                withParams().credential(new UsernamePasswordCredential(account, form.password)).newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            session.begin();
            remember(limits.succeeded(account, client, browser), (HttpServletResponse) external.getResponse());
            external.redirect(LocalPath.orElse(back, request.getContextPath() + "/home"));
        } else {
            limits.failed(client);
            notices.error(null, "account_sign-in.wrong");
        }
    }

    private static void remember(String browser, HttpServletResponse response) {
        Cookie cookie = new Cookie(BROWSER_COOKIE, browser);
        cookie.setPath("/account");
        cookie.setMaxAge((int) KnownBrowsers.KEEP.toSeconds());
        response.addCookie(cookie);
    }

    /** Ends the session, and shows the sign-in page. */
    public void signOut() throws IOException, ServletException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        caller.accountId().ifPresent(id -> log.done(Trace.SIGN_OUT, id));
        endSession(external);
        EndedSession.clear((HttpServletResponse) external.getResponse());
        external.redirect(external.getRequestContextPath() + Authentication.PAGE + "?out=1");
    }

    private static void endSession(ExternalContext external) throws ServletException {
        ((HttpServletRequest) external.getRequest()).logout();
        external.invalidateSession();
    }
}
