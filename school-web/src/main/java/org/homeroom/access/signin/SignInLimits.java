package org.homeroom.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.homeroom.access.account.KnownBrowsers;
import org.homeroom.base.limit.RateLimiter;

/**
 * How often one may try to sign in: to one account from one client, and from one client to all accounts. An account at which many
 * have guessed wrongly, wherever they are, is never locked: tries at it take turns, see {@link GuessesWait}. A browser that the account
 * knows has its own count, and no turn to wait for. See docs/adr/0028-guessing-is-slowed-not-locked-out.md.
 *
 * <p>Not in a transaction: each counter has its own, and a crowd holding one connection while waiting for a second would
 * deadlock.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
class SignInLimits {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int FROM_ONE = 8;
    /** Only failed attempts count here and below, so that a whole school can sign in from one network at eight o'clock. */
    static final int OF_CLIENT = 60;
    static final int AT_ACCOUNT = 50;
    private static final String PAIR = "sign-in";
    private static final String CLIENT = "sign-in-client";
    private static final String ACCOUNT = "sign-in-account";
    private static final String BROWSER = "sign-in-browser";
    @Inject
    KnownBrowsers browsers;
    @Inject
    RateLimiter limiter;

    /** What becomes of an attempt. */
    enum Admission { AT_ONCE, IN_TURN, REFUSED }

    /**
     * Counts an attempt.
     *
     * @param account what its owner signs in with, folded
     * @param browser the secret that the browser was given at an earlier sign-in; null if it has none
     */
    Admission admit(String account, String client, String browser) {
        if (browsers.isKnown(account, browser)) {
            return limiter.allow(BROWSER, account + " " + browser, FROM_ONE, WINDOW) ? Admission.AT_ONCE : Admission.REFUSED;
        }
        if (!limiter.allow(PAIR, account + " " + client, FROM_ONE, WINDOW) || !limiter.hasRoom(CLIENT, client, OF_CLIENT, WINDOW)) {
            return Admission.REFUSED;
        }
        return limiter.hasRoom(ACCOUNT, account, AT_ACCOUNT, WINDOW) ? Admission.AT_ONCE : Admission.IN_TURN;
    }

    /** The password was wrong. Attempts checked at the same time are counted a moment late. */
    void failed(String account, String client) {
        limiter.count(CLIENT, client, WINDOW);
        limiter.count(ACCOUNT, account, WINDOW);
    }

    /** The password was right. @return the secret that the browser is to keep */
    String succeeded(String account, String client, String browser) {
        if (browsers.isKnown(account, browser)) {
            limiter.reset(BROWSER, account + " " + browser);
        } else {
            limiter.reset(PAIR, account + " " + client);
        }
        return browsers.remember(account, browser);
    }
}
