package org.homeroom.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Accounts whose tries take turns, as far as this host has seen it, and how many of those tries it looks at. To answer each with a page would keep its
 * processors busier than checking passwords does, so all beyond a few a second are turned away by {@link GuessesWait}.
 */
@ApplicationScoped
class GuessedAccounts {
    static final Duration BETWEEN_TRIES = Duration.ofMillis(125);
    static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 1000;
    @Inject
    Clock clock;
    private Instant next = Instant.MIN;
    /** The one that was found longest ago comes first. */
    private final SequencedMap<String, Instant> accounts = new LinkedHashMap<>();

    /** A try at this account has to take its turn. @param email folded */
    synchronized void found(String email) {
        accounts.remove(email);
        accounts.put(email, clock.instant());
        if (accounts.size() > MOST) {
            accounts.pollFirstEntry();
        }
    }

    synchronized boolean has(String email) {
        Instant last = accounts.get(email);
        return last != null && last.plus(REMEMBERED).isAfter(clock.instant());
    }

    /** Whether a try at one of them may be looked at now. */
    synchronized boolean isNext() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(BETWEEN_TRIES);
        return true;
    }
}
