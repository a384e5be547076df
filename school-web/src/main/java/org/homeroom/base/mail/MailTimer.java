package org.homeroom.base.mail;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.homeroom.base.schema.SchemaState;

/** Empties the outbox every two seconds, on every node: the node that locks a row sends it. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimer {
    private static final int AT_ONCE = 100;
    private final AtomicBoolean running = new AtomicBoolean();
    @Inject
    Outbox outbox;
    @Inject
    SchemaState schema;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void send() {
        if (!schema.isReady() || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            int sent = 0;
            while (sent < AT_ONCE && outbox.sendNext()) {
                sent++;
            }
        } finally {
            running.set(false);
        }
    }

    @Schedule(hour = "3", minute = "17", persistent = false)
    public void sweep() {
        if (schema.isReady()) {
            outbox.sweep();
        }
    }
}
