package org.homeroom.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** How often each client has tried at an account at which somebody is guessing, as far as this host has seen it. */
@ApplicationScoped
class ClientTries {
    static final int MOST = 10_000;
    @Inject
    Clock clock;
    /** The one that tried longest ago comes first. */
    private final SequencedMap<String, Integer> tries = new LinkedHashMap<>();
    private Instant until = Instant.MIN;

    /** @return how many there were before this one */
    synchronized int count(String client) {
        Instant now = clock.instant();
        if (!now.isBefore(until)) {
            tries.clear();
            until = now.plus(SignInLimits.WINDOW);
        }
        int before = Optional.ofNullable(tries.remove(client)).orElse(0);
        tries.put(client, before + 1);
        if (tries.size() > MOST) {
            tries.pollFirstEntry();
        }
        return before;
    }
}
