package org.homeroom.access.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Under which of the account's passwords the session was begun. The number is kept in the session and compared with that of
 * the account when the rights are read, once a request: a new password ends all other sessions, and costs no statement more.
 */
@RequestScoped
public class SessionCredential {
    private static final String NAME = "credential";
    @Inject
    HttpServletRequest request;
    private Integer checked;

    /** A password was right; which one it was. */
    public void checked(int credential) {
        checked = credential;
    }

    /** The session of whoever has just signed in. */
    public void begin() {
        request.getSession().setAttribute(NAME, checked);
    }

    /** The session of whoever has just changed the password goes on, under a new id. */
    void goOn(int credential) {
        request.changeSessionId();
        request.getSession().setAttribute(NAME, credential);
    }

    boolean is(int credential) {
        HttpSession session = request.getSession(false);
        return session != null && Integer.valueOf(credential).equals(session.getAttribute(NAME));
    }
}
