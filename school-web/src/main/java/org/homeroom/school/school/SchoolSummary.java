package org.homeroom.school.school;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The school in a line.
 *
 * @param yearId   the current school year; null where there is none
 * @param yearName its name; empty where there is none
 * @param yearStart its first day; null where there is none
 */
public record SchoolSummary(String name, String shortName, ZoneId zone, String language, Long yearId, String yearName,
                            LocalDate yearStart) {
}
