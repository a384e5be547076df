package org.homeroom.school.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A part of a school year in which there is school, from its first day to its last. */
public record SchoolTime(Long yearId, LocalDate first, LocalDate last) {
    /** A term, or the whole of a year without any, whose term has no days. */
    public SchoolTime(Long yearId, LocalDate yearFirst, LocalDate yearLast, LocalDate termFirst, LocalDate termLast) {
        this(yearId, termFirst == null ? yearFirst : termFirst, termLast == null ? yearLast : termLast);
    }

    /** Its days from Monday to Friday. */
    Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }
}
