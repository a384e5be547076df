package org.homeroom.yearbook.photo;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.homeroom.base.job.Jobs;
import org.homeroom.base.schema.SchemaState;

/** Looks after waiting photos every second, on every node, and sweeps the store every hour, on one. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PhotoTimer {
    private static final Duration SWEEPING = Duration.ofMinutes(30);
    private final AtomicBoolean running = new AtomicBoolean();
    @Inject
    PhotoReconciler reconciler;
    @Inject
    PhotoSweeper sweeper;
    @Inject
    Jobs jobs;
    @Inject
    SchemaState schema;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void reconcile() {
        if (!schema.isReady() || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            reconciler.round();
        } finally {
            running.set(false);
        }
    }

    @Schedule(hour = "*", minute = "23", persistent = false)
    public void sweep() {
        if (schema.isReady() && jobs.take("photo-sweep", SWEEPING)) {
            sweeper.sweep();
        }
    }
}
