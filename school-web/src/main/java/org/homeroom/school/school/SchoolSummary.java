package org.homeroom.school.school;

import java.time.ZoneId;
import java.util.List;

/**
 * @param yearId   the current school year; null if there is none
 * @param yearName its name; empty if there is none
 * @param genders  the values from which a student's gender is chosen; empty if the school does not ask
 */
public record SchoolSummary(String name, String shortName, ZoneId zone, String language, Long yearId, String yearName,
                            List<String> genders) {
}
