package org.homeroom.base.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The application's clock. Beans inject it; entities ask here. {@link CommonTime} sets it by the database's; tests set it too. */
@ApplicationScoped
public class Clocks {
    /** This machine's own, which may be wrong; {@link CommonTime} corrects for that. */
    static final Clock HOST = Clock.systemUTC();
    private static volatile Clock current = HOST;

    static Instant now() {
        return current.instant();
    }

    public static void set(Clock clock) {
        current = clock;
    }

    @Produces
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return current.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return current.withZone(zone);
            }

            @Override
            public Instant instant() {
                return current.instant();
            }
        };
    }
}
