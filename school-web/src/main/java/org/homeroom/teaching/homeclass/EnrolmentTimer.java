package org.homeroom.teaching.homeclass;

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

/** Every five minutes, on one node, opens the enrolments whose day has come: soon after midnight at the school, wherever its hosts are. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EnrolmentTimer {
    private static final Duration LEASE = Duration.ofMinutes(4);
    @Inject
    Jobs jobs;
    @Inject
    EnrolmentPlans plans;
    @Inject
    SchemaState schema;

    @Schedule(hour = "*", minute = "1/5", persistent = false)
    public void begin() {
        if (schema.isReady() && jobs.take("enrolments", LEASE)) {
            plans.begin();
        }
    }
}
