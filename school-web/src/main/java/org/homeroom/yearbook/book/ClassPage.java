package org.homeroom.yearbook.book;

import java.util.List;

/**
 * A class's page.
 *
 * @param before the previous class in the book; null for the first
 * @param after  the next class; null for the last
 */
public record ClassPage(long id, String name, String gradeLevel, Book.Year year, List<Portrait> portraits, Neighbour before, Neighbour after) {

    /** How many are shown with a photo. */
    public long shown() {
        return portraits.stream().filter(p -> p.objectId() != null).count();
    }

    public record Neighbour(long id, String name) {
    }

    /**
     * A student's place.
     *
     * @param objectId the photo; null if there is none to show, and initials take its place
     * @param placeholder what is shown until it has loaded
     */
    public record Portrait(long studentId, String name, String objectId, String placeholder) {
    }
}
