package org.homeroom.access.caller;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Notes the end of a session, whether someone has signed out, had to, or has not come back. */
@WebListener
public class SessionEnd implements HttpSessionListener {
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(SessionCredential.ACCOUNT) instanceof String account) {
            SecurityLog.ended(account);
        }
    }
}
