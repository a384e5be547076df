package org.homeroom.yearbook.portrait;

/**
 * A photo awaiting an editor's decision.
 *
 * @param version   to be returned with the decision
 * @param name      of the student
 * @param consent   about the yearbook; null if nobody has decided
 * @param className this year's; null if there is none
 * @param width     of the rendition for a page
 * @param height    likewise
 */
public record QueuedPhoto(long id, int version, String objectId, String colour, String name, String className,
                          Boolean consent, int width, int height) {
}
