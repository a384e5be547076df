/**
 * Makes the renditions of an uploaded photo, and the manifest that says what was made or why the photo was refused.
 *
 * <p>Entry points: {@link org.homeroom.compressor.LambdaHandler} if the store sends events, and {@link
 * org.homeroom.compressor.Watch} if it does not. Both pass each photo to a {@link org.homeroom.compressor.Compressor}, the latter
 * in the process of a {@link org.homeroom.compressor.Worker}. This knows neither S3 nor an image library: a {@link
 * org.homeroom.compressor.PhotoStore} and a {@link org.homeroom.compressor.PhotoEngine} do that work.
 *
 * <p>Out of scope: who may see a photo, what the school does with a refusal, and removing anything from the store.
 */
package org.homeroom.compressor;
