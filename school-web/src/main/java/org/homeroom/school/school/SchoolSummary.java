package org.homeroom.school.school;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * @param yearId   the current school year; null if there is none
 * @param yearName its name; empty if there is none
 * @param yearStart its first day; null if there is none
 */
public record SchoolSummary(String name, String shortName, ZoneId zone, String language, Long yearId, String yearName,
                            LocalDate yearStart) {
}
