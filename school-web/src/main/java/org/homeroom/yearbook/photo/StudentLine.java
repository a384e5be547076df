package org.homeroom.yearbook.photo;

/**
 * A student to choose from.
 *
 * @param className this year's; null where there is none
 */
public record StudentLine(long id, String name, String className) {
}
