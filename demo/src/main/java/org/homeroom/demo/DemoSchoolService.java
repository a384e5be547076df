package org.homeroom.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.logging.Logger;

/** Fills an empty database with Alderbrook School, the same one every time, its weeks counted back from today. */
@ApplicationScoped
@Transactional
public class DemoSchoolService {
    private static final Logger LOG = Logger.getLogger(DemoSchoolService.class.getName());
    @Inject
    EntityManager em;
    @Inject
    Clock clock;
    @Inject
    DemoRooms rooms;

    /** @return whether it was empty, and is now filled */
    public boolean fillIfEmpty() {
        if (((Number) em.createNativeQuery(
                "SELECT (SELECT COUNT(*) FROM school) + (SELECT COUNT(*) FROM user_account) + (SELECT COUNT(*) FROM person)")
                .getSingleResult()).longValue() > 0) {
            return false;
        }
        long begin = System.nanoTime();
        try {
            DemoSchool school = new DemoSchool(em.unwrap(Connection.class), clock.instant());
            for (DemoRows room : rooms.inOrder()) {
                school.fill(room);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The demo school could not be written", e);
        }
        LOG.info(() -> "Filled the demo school in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        return true;
    }
}
