package org.homeroom.access.caller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Under which of the account's passwords the session began. The number is kept in the session and compared with the account's
 * when the rights are read, once per request: so a new password ends all other sessions, without an extra statement.
 */
@RequestScoped
public class SessionCredential {
    static final String ACCOUNT = "account";
    private static final String NAME = "credential";
    @Inject
    HttpServletRequest request;
    private Integer checked;

    /** The number of the password that was just found correct. */
    public void checked(int credential) {
        checked = credential;
    }

    public void begin() {
        request.getSession().setAttribute(NAME, checked);
        request.getSession().setAttribute(ACCOUNT, request.getUserPrincipal().getName());
    }

    /** Keeps the session of the person who has just changed their password, under a new id. */
    public void goOn(int credential) {
        request.changeSessionId();
        request.getSession().setAttribute(NAME, credential);
    }

    boolean is(int credential) {
        HttpSession session = request.getSession(false);
        return session != null && Integer.valueOf(credential).equals(session.getAttribute(NAME));
    }
}
