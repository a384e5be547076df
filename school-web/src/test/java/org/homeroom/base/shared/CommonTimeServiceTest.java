package org.homeroom.base.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.homeroom.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database runs on the same machine as the tests, so its clock agrees. */
@ServiceTest
class CommonTimeServiceTest {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Clock RIGHT = Clocks.HOST;
    @Inject
    CommonTime time;

    @BeforeEach
    void begin() {
        time.keep(RIGHT);
    }

    @Test
    void aHostWhoseClockIsAheadUsesTheDatabasesTime() {
        time.keep(Clock.offset(RIGHT, FIVE_MINUTES));
        assertTrue(near(Duration.ZERO, Duration.between(RIGHT.instant(), Clocks.now())));
    }

    @Test
    void aHostWhoseClockIsBehindUsesTheDatabasesTime() {
        time.keep(Clock.offset(RIGHT, FIVE_MINUTES.negated()));
        assertTrue(near(Duration.ZERO, Duration.between(RIGHT.instant(), Clocks.now())));
    }

    @Test
    void aClockThatIsRightIsLeftAlone() {
        assertEquals(Duration.ZERO, time.keep(RIGHT));
    }

    @Test
    void aClockThatIsSetRightCountsAgain() {
        time.keep(Clock.offset(RIGHT, FIVE_MINUTES));
        assertEquals(Duration.ZERO, time.keep(RIGHT));
        assertTrue(near(Duration.ZERO, Duration.between(RIGHT.instant(), Clocks.now())));
    }

    /** Offsets do not follow the delay of each answer. */
    @Test
    void aClockThatStaysWrongIsSetOnce() {
        Clock wrong = Clock.offset(RIGHT, FIVE_MINUTES);
        assertEquals(time.keep(wrong), time.keep(wrong));
    }

    private static boolean near(Duration one, Duration other) {
        return one.minus(other).abs().compareTo(Duration.ofSeconds(30)) < 0;
    }
}
