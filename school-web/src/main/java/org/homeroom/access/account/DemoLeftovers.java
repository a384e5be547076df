package org.homeroom.access.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.logging.Logger;
import org.homeroom.base.schema.SchemaReady;

/**
 * At each start, closes the accounts that a demo school left behind, unless the school still is a demo: their password is public.
 * A demo school lists its accounts in {@code demo_account}.
 */
@ApplicationScoped
@Transactional
public class DemoLeftovers {
    private static final int FIRST = 100;
    private static final Logger LOG = Logger.getLogger(DemoLeftovers.class.getName());
    @Inject
    EntityManager em;
    @Inject
    Instance<DemoMode> modes;

    public void begin(@Observes @Priority(FIRST) SchemaReady ready) {
        if (modes.stream().anyMatch(DemoMode::isOn)) {
            return;
        }
        int closed = close();
        if (closed > 0) {
            LOG.warning(() -> "This school was a demo: its " + closed + " demo accounts are closed."
                    + " To set up a school of your own, start on an empty database.");
        }
    }

    /** @return how many of them could still sign in */
    public int close() {
        return em.createNativeQuery("UPDATE user_account SET state = 'CLOSED', password_hash = NULL, version = version + 1"
                + " WHERE state <> 'CLOSED' AND id IN (SELECT account_id FROM demo_account)").executeUpdate();
    }
}
