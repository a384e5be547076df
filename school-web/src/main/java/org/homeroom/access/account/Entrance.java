package org.homeroom.access.account;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.homeroom.access.caller.SessionCredential;

/** Lets people in and out. How often one may try is up to the page. */
@RequestScoped
public class Entrance {
    @Inject
    SecurityContext security;
    @Inject
    SessionCredential session;

    /** Begins a session, in place of whoever used this browser before. @return whether the password is right */
    public boolean enter(String signInName, String password, HttpServletRequest request, HttpServletResponse response) throws ServletException {
        leave(request);
        boolean right = security.authenticate(request, response,
                withParams().credential(new UsernamePasswordCredential(signInName, password)).newAuthentication(true)) == AuthenticationStatus.SUCCESS;
        if (right) {
            session.begin();
        }
        return right;
    }

    public void leave(HttpServletRequest request) throws ServletException {
        request.logout();
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
    }
}
