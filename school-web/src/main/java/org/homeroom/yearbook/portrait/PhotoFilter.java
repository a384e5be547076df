package org.homeroom.yearbook.portrait;

/**
 * Which photos a list shows.
 *
 * @param query  words of the student's name, or the number; empty for all
 * @param status null for all
 * @param yearId the year whose classes and portraits are shown; null if there is none
 */
public record PhotoFilter(String query, PhotoStatus status, Long yearId) {
}
