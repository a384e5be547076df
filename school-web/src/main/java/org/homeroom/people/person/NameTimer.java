package org.homeroom.people.person;

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

/** Twice a minute, on one node, sees to it that new names are found by their trigrams; at night, that old ones are forgotten. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NameTimer {
    private static final Duration LEASE = Duration.ofMinutes(2);
    @Inject
    Jobs jobs;
    @Inject
    NameSearch search;
    @Inject
    NearNames near;
    @Inject
    SchemaState schema;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void learn() {
        while (schema.isReady() && jobs.take("names", LEASE) && (search.learn() | near.learn())) {
            continue;
        }
    }

    @Schedule(hour = "3", minute = "41", persistent = false)
    public void forget() {
        if (schema.isReady() && jobs.take("names", LEASE)) {
            search.forget();
            near.forget();
        }
    }
}
