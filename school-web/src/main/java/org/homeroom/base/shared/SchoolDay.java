package org.homeroom.base.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Which day it is at the school, wherever its hosts stand. Services that need to know ask here: a day among a method's
 * parameters is one that somebody chose.
 */
@Named
@ApplicationScoped
public class SchoolDay {
    @Inject
    Clock clock;
    @Inject
    SchoolZone zone;

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone.get()));
    }
}
