package org.homeroom.office.registration;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.homeroom.base.job.Jobs;
import org.homeroom.base.schema.SchemaState;

/** Every hour, on one node, deletes registrations whose time is up. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationTimer {
    private static final Duration LEASE = Duration.ofMinutes(10);
    @Inject
    Jobs jobs;
    @Inject
    RegistrationSweep sweep;
    @Inject
    SchemaState schema;

    @Schedule(hour = "*", minute = "23", persistent = false)
    public void sweep() {
        if (schema.isReady() && jobs.take("registration-sweep", LEASE)) {
            sweep.sweep();
        }
    }
}
