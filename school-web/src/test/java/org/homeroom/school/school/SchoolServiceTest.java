package org.homeroom.school.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.homeroom.testing.Given;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.Statements;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.Test;

@ServiceTest
class SchoolServiceTest {
    @Inject
    SchoolService service;
    @Inject
    Given given;
    @Inject
    TestClock clock;

    private String yearOn(String day) {
        clock.set(LocalDate.parse(day));
        return service.summary().orElseThrow().yearName();
    }

    @Test
    void beforeSetUpThereIsNothingToSay() {
        assertTrue(service.summary().isEmpty());
    }

    @Test
    void aSchoolWithoutAYearCanHaveAName() {
        given.school("Riverside School");
        SchoolSummary summary = service.summary().orElseThrow();
        assertEquals("Riverside School", summary.name());
        assertEquals(ZoneId.of("Europe/London"), summary.zone());
        assertNull(summary.yearId());
        assertEquals("", summary.yearName());
    }

    @Test
    void theYearIsTheOneThatContainsToday() {
        given.riverside();
        assertEquals("2025/26", yearOn("2026-07-21"));
        assertEquals("2026/27", yearOn("2026-09-01"));
        assertEquals("2026/27", yearOn("2027-07-20"));
    }

    @Test
    void duringTheHolidaysItIsTheNextYear() {
        given.riverside();
        assertEquals("2026/27", yearOn("2026-07-22"));
        assertEquals("2026/27", yearOn("2026-08-15"));
    }

    @Test
    void afterTheLastYearItIsTheLast() {
        given.riverside();
        assertEquals("2026/27", yearOn("2027-07-21"));
        assertEquals("2026/27", yearOn("2031-01-01"));
    }

    @Test
    void ofTwoYearsToComeItIsTheNearer() {
        given.riverside();
        assertEquals("2025/26", yearOn("2024-01-01"));
    }

    @Test
    void isReadInOneStatement() {
        given.riverside();
        var statements = Statements.of(service::summary);
        assertEquals(1, statements.size(), statements::toString);
    }
}
