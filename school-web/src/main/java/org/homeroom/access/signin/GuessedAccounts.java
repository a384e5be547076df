package org.homeroom.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Accounts at which somebody is guessing, as far as this host has seen it. It asks nobody, so that turning a try away costs next to nothing. */
@ApplicationScoped
class GuessedAccounts {
    static final int MOST = 1000;
    @Inject
    Clock clock;
    /** The one that was found longest ago comes first. */
    private final SequencedMap<String, Instant> accounts = new LinkedHashMap<>();

    /** More have guessed wrongly than may. @param account what its owner signs in with, folded */
    synchronized void found(String account) {
        accounts.remove(account);
        accounts.put(account, clock.instant());
        if (accounts.size() > MOST) {
            accounts.pollFirstEntry();
        }
    }

    synchronized boolean has(String account) {
        Instant last = accounts.get(account);
        return last != null && last.plus(SignInLimits.WINDOW).isAfter(clock.instant());
    }
}
