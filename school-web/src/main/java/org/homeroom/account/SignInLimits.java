package org.homeroom.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.homeroom.limit.RateLimiter;
import org.homeroom.shared.Secrets;

/**
 * How often one may try to sign in: to one account from one client, to one account from all of them, and from one client to
 * all accounts. A browser from which the owner has signed in before has a count of its own, so that a stranger who keeps trying
 * wrong passwords keeps nobody out for long.
 */
@ApplicationScoped
@Transactional
class SignInLimits {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int FROM_ONE = 8;
    static final int FROM_ALL = 100;
    /** Of tries that failed: a class that signs in from one network does not count. */
    static final int OF_CLIENT = 60;
    static final Duration KNOWN = Duration.ofDays(365);
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String PAIR = "sign-in";
    private static final String CLIENT = "sign-in-client";
    private static final String BROWSER = "sign-in-browser";
    @Inject
    EntityManager em;
    @Inject
    RateLimiter limiter;
    @Inject
    Clock clock;

    /**
     * Counts a try and says whether it is allowed.
     *
     * @param email   folded
     * @param browser the secret that the browser was given at an earlier sign-in; null where it has none
     */
    boolean allow(String email, String client, String browser) {
        if (browser != null && isKnown(email, browser)) {
            return limiter.allow(BROWSER, email + " " + browser, FROM_ONE, WINDOW);
        }
        return limiter.allow(PAIR, email + " " + client, FROM_ONE, WINDOW) & limiter.allow("sign-in-account", email, FROM_ALL, WINDOW)
                & limiter.allow(CLIENT, client, OF_CLIENT, WINDOW);
    }

    /** The password was right. @return the secret that the browser is to keep */
    String succeeded(String email, String client, String browser) {
        boolean known = browser != null && isKnown(email, browser);
        if (known) {
            limiter.reset(BROWSER, email + " " + browser);
        } else {
            limiter.reset(PAIR, email + " " + client);
            limiter.takeBack(CLIENT, client, WINDOW);
        }
        String secret = browser != null && OURS.matcher(browser).matches() ? browser : Secrets.create();
        remember(email, secret);
        return secret;
    }

    private boolean isKnown(String email, String browser) {
        return !em.createNativeQuery("""
                        SELECT 1 FROM known_browser b JOIN user_account a ON a.id = b.account_id
                        WHERE a.email = ? AND b.secret_hash = ? AND b.used_at > ?""")
                .setParameter(1, email).setParameter(2, Secrets.hash(browser)).setParameter(3, now().minus(KNOWN)).getResultList().isEmpty();
    }

    private void remember(String email, String secret) {
        em.createNativeQuery("DELETE FROM known_browser WHERE used_at < ?").setParameter(1, now().minus(KNOWN)).executeUpdate();
        em.createNativeQuery("""
                        INSERT INTO known_browser (account_id, secret_hash, used_at) SELECT id, ?, ? FROM user_account WHERE email = ?
                        ON DUPLICATE KEY UPDATE used_at = VALUES(used_at)""")
                .setParameter(1, Secrets.hash(secret)).setParameter(2, now()).setParameter(3, email).executeUpdate();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
