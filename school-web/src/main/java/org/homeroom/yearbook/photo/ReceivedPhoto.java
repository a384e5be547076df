package org.homeroom.yearbook.photo;

/**
 * A photo that the school has, as its uploader is told.
 *
 * @param pollKey lets its holder ask how far the photo is
 * @param already whether the same file had been uploaded before
 */
public record ReceivedPhoto(long id, String objectId, String pollKey, Photo.State state, boolean already) {
}
