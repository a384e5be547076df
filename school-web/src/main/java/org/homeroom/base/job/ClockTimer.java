package org.homeroom.base.job;

import jakarta.annotation.Priority;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.PersistenceException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homeroom.base.schema.SchemaReady;
import org.homeroom.base.schema.SchemaState;
import org.homeroom.base.shared.CommonTime;

/** Keeps the application on the hosts' common time: before anything else starts, and every ten seconds. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClockTimer {
    private static final Logger LOG = Logger.getLogger(ClockTimer.class.getName());
    @Inject
    CommonTime time;
    @Inject
    SchemaState schema;

    /** Runs before the other observers. */
    public void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) SchemaReady ready) {
        keep();
    }

    /** Looks again, as a clock may be changed while the school is open. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void look() {
        if (schema.isReady()) {
            keep();
        }
    }

    /** If the database is away, its time is unknown, and others report the outage. */
    private void keep() {
        try {
            time.keep();
        } catch (PersistenceException away) {
            LOG.log(Level.FINE, "The clock was not held against the database's", away);
        }
    }
}
