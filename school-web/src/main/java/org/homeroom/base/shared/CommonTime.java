package org.homeroom.base.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;

/**
 * The time used by all hosts of a school. If a host's clock is off by more than a second, the database's counts: what one host
 * notes as due must not become due five minutes later on another.
 */
@ApplicationScoped
@Transactional
public class CommonTime {
    private static final Logger LOG = Logger.getLogger(CommonTime.class.getName());
    /** Smaller differences are ignored; so is an answer that took longer than this. */
    private static final Duration TOLERATED = Duration.ofSeconds(1);
    private Duration offset = Duration.ZERO;
    @Inject
    EntityManager em;

    public void keep() {
        keep(Clocks.HOST);
    }

    /** @return how far the application's clock is ahead of the host's; negative if it is behind */
    synchronized Duration keep(Clock host) {
        Instant asked = host.instant();
        BigDecimal database = new BigDecimal(em.createNativeQuery("SELECT UNIX_TIMESTAMP(CURRENT_TIMESTAMP(6))").getSingleResult().toString());
        Duration took = Duration.between(asked, host.instant());
        Duration behind = Duration.between(asked.plus(took.dividedBy(2)), Instant.EPOCH.plusNanos(database.movePointRight(9).longValue()));
        if (took.compareTo(TOLERATED) <= 0 && !near(behind, offset)) {
            offset = near(behind, Duration.ZERO) ? Duration.ZERO : behind;
            Clocks.set(Clock.offset(host, offset));
            say();
        }
        return offset;
    }

    private static boolean near(Duration one, Duration other) {
        return one.minus(other).abs().compareTo(TOLERATED) <= 0;
    }

    private void say() {
        if (offset.isZero()) {
            LOG.info("This host's clock agrees with the database's again");
        } else {
            LOG.warning(() -> "This host's clock is " + offset.abs().toMillis() + " ms " + (offset.isNegative() ? "ahead of" : "behind")
                    + " the database's, by which the school goes: set it right");
        }
    }
}
