package org.homeroom.teaching.homeclass;

import java.io.Serializable;
import java.time.LocalDate;

/** A class with its grade level and its year. */
public record ClassDetails(Long id, String name, String grade, Long yearId, String yearName, LocalDate yearStart, LocalDate yearEnd)
        implements Serializable {
    /** A day of the year: this one, or the nearest. */
    public LocalDate nearest(LocalDate day) {
        return day.isBefore(yearStart) ? yearStart : day.isAfter(yearEnd) ? yearEnd : day;
    }
}
