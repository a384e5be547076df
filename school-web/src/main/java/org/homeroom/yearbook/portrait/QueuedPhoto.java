package org.homeroom.yearbook.portrait;

/**
 * A photo that waits for an editor's decision.
 *
 * @param version   to be given back with the decision
 * @param name      of the student
 * @param consent   about the yearbook; null where nobody decided
 * @param className this year's; null where there is none
 * @param width     of the rendition for a page
 * @param height    likewise
 */
public record QueuedPhoto(long id, int version, String objectId, String colour, String name, String className,
                          Boolean consent, int width, int height) {
}
