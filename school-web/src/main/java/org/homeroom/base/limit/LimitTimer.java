package org.homeroom.base.limit;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.homeroom.base.schema.SchemaState;

@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LimitTimer {
    @Inject
    RateLimiter limiter;
    @Inject
    SchemaState schema;

    @Schedule(hour = "3", minute = "41", persistent = false)
    public void sweep() {
        if (schema.isReady()) {
            limiter.sweep();
        }
    }
}
