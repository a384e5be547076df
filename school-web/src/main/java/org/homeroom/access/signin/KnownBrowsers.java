package org.homeroom.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.homeroom.base.shared.Secrets;

/** From which browsers someone has signed in before, by the hash of a secret kept in each. */
@ApplicationScoped
@Transactional
class KnownBrowsers {
    static final Duration KEEP = Duration.ofDays(365);
    @Inject
    EntityManager em;
    @Inject
    Clock clock;

    boolean isKnown(String email, String secret) {
        return !em.createNativeQuery("""
                        SELECT 1 FROM known_browser b JOIN user_account a ON a.id = b.account_id
                        WHERE a.email = ? AND b.secret_hash = ? AND b.used_at > ?""")
                .setParameter(1, email).setParameter(2, Secrets.hash(secret)).setParameter(3, now().minus(KEEP)).getResultList().isEmpty();
    }

    /** Also deletes those that have not been used for long. */
    void remember(String email, String secret) {
        em.createNativeQuery("DELETE FROM known_browser WHERE used_at < ?").setParameter(1, now().minus(KEEP)).executeUpdate();
        em.createNativeQuery("""
                        INSERT INTO known_browser (account_id, secret_hash, used_at) SELECT id, ?, ? FROM user_account WHERE email = ?
                        ON DUPLICATE KEY UPDATE used_at = VALUES(used_at)""")
                .setParameter(1, Secrets.hash(secret)).setParameter(2, now()).setParameter(3, email).executeUpdate();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
