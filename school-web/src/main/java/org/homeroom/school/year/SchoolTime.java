package org.homeroom.school.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A part of a school year in which there is school, from its first day to its last. */
public record SchoolTime(Long yearId, LocalDate first, LocalDate last) {
    /** Its days from Monday to Friday. */
    Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }
}
