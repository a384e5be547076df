package org.homeroom.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Leases: a job that several nodes could run is run by the one that holds its lease. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Jobs {
    private final String holder = UUID.randomUUID().toString();
    @Inject
    EntityManager em;
    @Inject
    Clock clock;

    /**
     * Takes or prolongs a lease.
     *
     * @param job    its name
     * @param length for how long; another node may take over afterwards
     * @return whether this node may run the job now
     */
    public boolean take(String job, Duration length) {
        Instant now = clock.instant();
        LocalDateTime until = LocalDateTime.ofInstant(now.plus(length), ZoneOffset.UTC);
        em.createNativeQuery("""
                        INSERT INTO job_lease (name, holder, held_until) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE
                            holder = IF(held_until < ? OR holder = VALUES(holder), VALUES(holder), holder),
                            held_until = IF(holder = VALUES(holder), VALUES(held_until), held_until)""")
                .setParameter(1, job).setParameter(2, holder).setParameter(3, until)
                .setParameter(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC)).executeUpdate();
        return holder.equals(em.createNativeQuery("SELECT holder FROM job_lease WHERE name = ?")
                .setParameter(1, job).getSingleResult());
    }
}
