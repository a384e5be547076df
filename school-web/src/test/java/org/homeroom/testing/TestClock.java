package org.homeroom.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.homeroom.base.shared.Clocks;

/** A clock that stands still until a test moves it. All beans and entities, on all nodes, read it. */
@ApplicationScoped
@Typed(TestClock.class)
public class TestClock {
    /** When each test begins: a Wednesday in November, nine o’clock in UTC. */
    public static final Instant BEGIN = Instant.parse("2026-11-18T09:00:00Z");
    private volatile Instant now = BEGIN;

    void reset() {
        now = BEGIN;
        Clocks.set(clock());
    }

    /** For objects that do not get their clock from the container. */
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now, zone);
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    public Instant now() {
        return now;
    }

    /** Today, in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void set(Instant instant) {
        now = instant;
    }

    /** Moves to nine o’clock, in UTC, on a given day. */
    public void set(LocalDate day) {
        now = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }
}
