package org.homeroom.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.homeroom.base.shared.Secrets;

/**
 * From which browsers the owner of an account has signed in before, or set its password by a mailed link: by the hash of a secret
 * kept in each. See {@link BrowserCookie}.
 */
@ApplicationScoped
@Transactional
public class KnownBrowsers {
    public static final Duration KEEP = Duration.ofDays(365);
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{43}");
    @Inject
    EntityManager em;
    @Inject
    Clock clock;

    public boolean isKnown(String signInName, String secret) {
        return secret != null && !em.createNativeQuery("""
                        SELECT 1 FROM known_browser b JOIN user_account a ON a.id = b.account_id
                        WHERE (a.email = ? OR a.user_name = ?) AND b.secret_hash = ? AND b.used_at > ?""")
                .setParameter(1, signInName).setParameter(2, signInName).setParameter(3, Secrets.hash(secret)).setParameter(4, now().minus(KEEP))
                .getResultList().isEmpty();
    }

    /**
     * Remembers a browser, and forgets those that have not been used for long.
     *
     * @param secret what the browser has kept so far; null if it has nothing
     * @return the secret that it is to keep
     */
    public String remember(String signInName, String secret) {
        String kept = secret != null && OURS.matcher(secret).matches() ? secret : Secrets.create();
        em.createNativeQuery("DELETE FROM known_browser WHERE used_at < ?").setParameter(1, now().minus(KEEP)).executeUpdate();
        em.createNativeQuery("""
                        INSERT INTO known_browser (account_id, secret_hash, used_at) SELECT id, ?, ? FROM user_account WHERE email = ? OR user_name = ?
                        ON DUPLICATE KEY UPDATE used_at = VALUES(used_at)""")
                .setParameter(1, Secrets.hash(kept)).setParameter(2, now()).setParameter(3, signInName).setParameter(4, signInName).executeUpdate();
        return kept;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
