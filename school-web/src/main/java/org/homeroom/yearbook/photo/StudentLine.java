package org.homeroom.yearbook.photo;

/** @param className this year's; null if there is none */
public record StudentLine(long id, String name, String className) {
}
