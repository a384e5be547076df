package org.homeroom.yearbook.photo;

/**
 * What an uploader is told about a photo.
 *
 * @param key     lets its holder ask how far along the photo is
 * @param already whether the same file had been uploaded before
 */
public record ReceivedPhoto(long id, String objectId, String key, Photo.State state, boolean already) {
}
