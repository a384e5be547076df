package org.homeroom.base.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;

/** Today's date at the school, wherever its hosts are. Services ask here: a day passed as a parameter is one that somebody chose. */
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
