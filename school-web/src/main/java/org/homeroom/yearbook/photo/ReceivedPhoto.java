package org.homeroom.yearbook.photo;

/**
 * A photo that the school has, as its uploader is told.
 *
 * @param key     lets its holder ask how far the photo is
 * @param already whether the same file had been uploaded before
 */
public record ReceivedPhoto(long id, String objectId, String key, Photo.State state, boolean already) {
}
