package org.homeroom.teaching.homeclass;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homeroom.base.job.Jobs;
import org.homeroom.base.schema.SchemaState;
import org.homeroom.people.student.Leavers;

/**
 * Every five minutes, on one node, opens the enrolments whose day has come, and ends those of students whose last day is over: soon after
 * midnight at the school, wherever its hosts are.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EnrolmentTimer {
    private static final Logger LOG = Logger.getLogger(EnrolmentTimer.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(4);
    @Inject
    Jobs jobs;
    @Inject
    EnrolmentPlans plans;
    @Inject
    Leavers leavers;
    @Inject
    SchemaState schema;

    @Schedule(hour = "*", minute = "1/5", persistent = false)
    public void begin() {
        if (schema.isReady() && jobs.take("enrolments", LEASE)) {
            plans.begin();
            leavers.due().forEach(this::leave);
        }
    }

    /** Of whom one cannot leave, the others do; it is tried again. */
    private void leave(long student) {
        try {
            leavers.leave(student);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Student " + student + " could not be withdrawn after the last day");
        }
    }
}
