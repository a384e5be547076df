package org.homeroom.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.regex.Pattern;
import org.homeroom.base.limit.RateLimiter;
import org.homeroom.base.shared.Secrets;

/**
 * How often one may try to sign in: to one account from one client, to one account from all clients, and from one client to all
 * accounts. A browser from which the owner has signed in before has its own count, so that a stranger's wrong passwords lock
 * nobody out for long.
 *
 * <p>Not in a transaction: each counter has its own, and a crowd holding one connection while waiting for a second would
 * deadlock.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
class SignInLimits {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int FROM_ONE = 8;
    static final int FROM_ALL = 100;
    /** Only failed attempts count here, so that a whole school can sign in from one network at eight o'clock. */
    static final int OF_CLIENT = 60;
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String PAIR = "sign-in";
    private static final String CLIENT = "sign-in-client";
    private static final String BROWSER = "sign-in-browser";
    @Inject
    KnownBrowsers browsers;
    @Inject
    RateLimiter limiter;

    /**
     * Counts an attempt and says whether it is allowed.
     *
     * @param email   folded
     * @param browser the secret that the browser was given at an earlier sign-in; null if it has none
     */
    boolean allow(String email, String client, String browser) {
        if (browser != null && browsers.isKnown(email, browser)) {
            return limiter.allow(BROWSER, email + " " + browser, FROM_ONE, WINDOW);
        }
        return limiter.allow(PAIR, email + " " + client, FROM_ONE, WINDOW) & limiter.allow("sign-in-account", email, FROM_ALL, WINDOW)
                & limiter.hasRoom(CLIENT, client, OF_CLIENT, WINDOW);
    }

    /** The password was wrong. Attempts checked at the same time are counted a moment late. */
    void failed(String client) {
        limiter.count(CLIENT, client, WINDOW);
    }

    /** The password was right. @return the secret that the browser is to keep */
    String succeeded(String email, String client, String browser) {
        if (browser != null && browsers.isKnown(email, browser)) {
            limiter.reset(BROWSER, email + " " + browser);
        } else {
            limiter.reset(PAIR, email + " " + client);
        }
        String secret = browser != null && OURS.matcher(browser).matches() ? browser : Secrets.create();
        browsers.remember(email, secret);
        return secret;
    }
}
