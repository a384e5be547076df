package org.homeroom.school.year;

import java.time.LocalDate;

/** A school year in a list, with the number of its terms. */
public record YearRow(Long id, String name, LocalDate startsOn, LocalDate endsOn, Long terms) {
}
