package org.homeroom.yearbook.portrait;

import java.util.List;
import org.homeroom.yearbook.photo.Photo;

/**
 * A photo awaiting an editor's decision.
 *
 * @param version     to be returned with the decision
 * @param placeholder what is shown until it has loaded
 * @param name        of the student
 * @param consent     about the yearbook; null if nobody has decided
 * @param className   this year's; null if there is none
 * @param width       of the rendition for a page
 * @param height      likewise
 * @param alike       other photos of the student or of classmates that show the same
 */
public record QueuedPhoto(long id, int version, String objectId, String placeholder, String name, String className,
                          Boolean consent, int width, int height, List<Alike> alike) {
    /** @param name of its student */
    public record Alike(String objectId, String placeholder, String name, Photo.Approval approval) {
    }
}
