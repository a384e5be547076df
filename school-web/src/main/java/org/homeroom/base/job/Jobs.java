package org.homeroom.base.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Leases: of several nodes, only the one holding a job's lease runs it. The database's time counts, as nodes' clocks may differ. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Jobs {
    private final String holder = UUID.randomUUID().toString();
    @Inject
    EntityManager em;

    /**
     * Takes or extends a lease.
     *
     * @param length how long it lasts; another node may take over afterwards
     * @return whether this node may run the job now
     */
    public boolean take(String job, Duration length) {
        em.createNativeQuery("""
                        INSERT INTO job_lease (name, holder, held_until) VALUES (?, ?, UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND)
                        ON DUPLICATE KEY UPDATE
                            holder = IF(held_until < UTC_TIMESTAMP(6) OR holder = VALUES(holder), VALUES(holder), holder),
                            held_until = IF(holder = VALUES(holder), VALUES(held_until), held_until)""")
                .setParameter(1, job).setParameter(2, holder).setParameter(3, TimeUnit.MILLISECONDS.toMicros(length.toMillis()))
                .executeUpdate();
        return holder.equals(em.createNativeQuery("SELECT holder FROM job_lease WHERE name = ?").setParameter(1, job).getSingleResult());
    }
}
