package org.homeroom.teaching.homeclass;

import java.io.Serializable;
import java.time.LocalDate;

public record ClassDetails(Long id, String name, String grade, Long yearId, String yearName, LocalDate yearStart, LocalDate yearEnd)
        implements Serializable {
    /** The day itself if it is in the year, else the nearest that is. */
    public LocalDate nearest(LocalDate day) {
        return day.isBefore(yearStart) ? yearStart : day.isAfter(yearEnd) ? yearEnd : day;
    }
}
