package org.homeroom.school.school;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.Statements;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.Test;

@ServiceTest
class SchoolDayServiceTest {
    @Inject
    SchoolDay day;
    @Inject
    SchoolFrame frame;
    @Inject
    TestClock clock;
    @Inject
    Given given;
    @Inject
    Db db;

    private LocalDate at(String instant) {
        clock.set(Instant.parse(instant));
        return day.today();
    }

    @Test
    void aDayBeginsWhenItDoesAtTheSchool() {
        given.school("Riverside School");
        db.sql("UPDATE school SET time_zone = 'America/New_York'");
        assertEquals(LocalDate.of(2026, 11, 18), at("2026-11-19T04:59:59Z"));
        assertEquals(LocalDate.of(2026, 11, 19), at("2026-11-19T05:00:00Z"));
    }

    @Test
    void beforeSetUpItIsTheDayOfUtc() {
        assertEquals(LocalDate.of(2026, 11, 18), at("2026-11-18T23:59:59Z"));
    }

    @Test
    void aPageReadsItsFrameAndTheDayInOneStatement() {
        given.riverside();
        List<String> statements = Statements.of(() -> frame.getName() + frame.getGenders() + day.today());
        assertEquals(1, statements.size(), statements::toString);
    }
}
