package org.homeroom.yearbook.portrait;

import java.time.Instant;

/**
 * A photo that waits for an editor's decision.
 *
 * @param version   to be given back with the decision
 * @param consent   about the yearbook; null where nobody decided
 * @param className this year's; null where there is none
 * @param width     of the rendition for a page
 * @param height    likewise
 */
public record QueuedPhoto(long id, int version, String objectId, String colour, String studentName, String className,
                          Boolean consent, Instant uploadedAt, int width, int height) {
}
