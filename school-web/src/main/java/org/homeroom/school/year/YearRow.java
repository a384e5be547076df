package org.homeroom.school.year;

import java.time.LocalDate;

/** @param terms how many there are */
public record YearRow(Long id, String name, LocalDate startsOn, LocalDate endsOn, Long terms) {
}
