package org.homeroom.base.shared;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/** How EclipseLink differs from its defaults where no property says so. */
public class SchoolSession implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        TolerantEnums.of(session);
        // Without a transaction it would ask a database that is away three times more, five seconds apart, while somebody waits.
        ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(0);
    }
}
