package org.homeroom.office.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;
import org.homeroom.base.shared.Settings;
import org.homeroom.office.registration.Registration.State;

/** Deletes registrations whose time is up: declined ones, and those never confirmed. */
@ApplicationScoped
@Transactional
public class RegistrationSweep {
    /** How long an unconfirmed registration stays after its link has expired. */
    static final Duration UNVERIFIED_KEEP = Duration.ofDays(5);
    private static final Logger LOG = Logger.getLogger(RegistrationSweep.class.getName());
    @Inject
    EntityManager em;
    @Inject
    Clock clock;
    @Inject
    Settings settings;

    /** @return how many were deleted */
    public int sweep() {
        int declined = em.createQuery("DELETE FROM Registration r WHERE r.state = :state AND r.decidedAt < :before")
                .setParameter("state", State.DECLINED)
                .setParameter("before", clock.instant().minus(settings.registrationKeep())).executeUpdate();
        int unverified = em.createQuery("DELETE FROM Registration r WHERE r.state = :state AND r.expiresAt < :before")
                .setParameter("state", State.UNVERIFIED)
                .setParameter("before", clock.instant().minus(UNVERIFIED_KEEP)).executeUpdate();
        if (declined + unverified > 0) {
            LOG.info(() -> "Registrations deleted as their time is over: " + declined + " declined, " + unverified + " unverified");
        }
        return declined + unverified;
    }
}
