package org.homeroom.school.year;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.homeroom.access.permission.Role;
import org.homeroom.testing.Given;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SchoolDaysServiceTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    @Inject
    SchoolDays days;
    @Inject
    SchoolYearService years;
    @Inject
    TestClock clock;
    @Inject
    TestCaller caller;
    @Inject
    Given given;
    private long admin;

    @BeforeEach
    void somebodyAsks() {
        given.school("Riverside School");
        admin = given.account("Ada Admin", null, Role.ADMIN);
        caller.as(admin);
    }

    /** And somebody opens a page. */
    private void itIs(LocalDate day) {
        caller.as(admin);
        clock.set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    private long year() {
        return given.year("2026/27", Given.FIRST_DAY, Given.LAST_DAY);
    }

    /** From September to Christmas, and from 11 January to July. */
    private long yearOfTwoTerms() {
        return years.create(new SchoolYearForm(0, "2026/27", Given.FIRST_DAY, Given.LAST_DAY, List.of(
                new TermForm(null, "Autumn", Given.FIRST_DAY, LocalDate.of(2026, 12, 18)),
                new TermForm(null, "Spring", LocalDate.of(2027, 1, 9), Given.LAST_DAY))));
    }

    @Test
    void onASchoolDayTodayIsProposed() {
        year();
        itIs(FRIDAY);
        assertEquals(FRIDAY, days.next());
        assertEquals(FRIDAY, days.last());
    }

    @Test
    void atAWeekendNothingBeginsBeforeMondayAndWhatEndsEndedOnFriday() {
        long year = year();
        itIs(FRIDAY.plusDays(1));
        assertEquals(MONDAY, days.next());
        assertEquals(MONDAY, days.next(year));
        assertEquals(FRIDAY, days.last());
    }

    @Test
    void betweenTermsTheNextOneBegins() {
        yearOfTwoTerms();
        itIs(LocalDate.of(2026, 12, 25));
        assertEquals(LocalDate.of(2027, 1, 11), days.next(), "the term begins on a Saturday");
        assertEquals(LocalDate.of(2026, 12, 18), days.last());
    }

    @Test
    void betweenYearsTheNextOneBegins() {
        year();
        given.year("2027/28", LocalDate.of(2027, 9, 4), LocalDate.of(2028, 7, 20));
        itIs(LocalDate.of(2027, 8, 1));
        assertEquals(LocalDate.of(2027, 9, 6), days.next());
        assertEquals(Given.LAST_DAY, days.last());
    }

    @Test
    void aYearIsAskedForItself() {
        long present = year();
        long next = given.year("2027/28", LocalDate.of(2027, 9, 1), LocalDate.of(2028, 7, 20));
        itIs(FRIDAY);
        assertEquals(LocalDate.of(2027, 9, 1), days.next(next));
        itIs(LocalDate.of(2027, 9, 2));
        assertEquals(Given.LAST_DAY, days.next(present), "a year that is over ends with its last day");
    }

    @Test
    void withoutAYearTodayIsProposed() {
        itIs(FRIDAY.plusDays(1));
        assertEquals(FRIDAY.plusDays(1), days.next());
        assertEquals(FRIDAY.plusDays(1), days.last());
        year();
        itIs(FRIDAY.plusDays(1));
        assertEquals(MONDAY, days.next());
    }
}
