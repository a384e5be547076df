/**
 * Makes the renditions of an uploaded photo, and the manifest that says what was made or why the photo was refused.
 *
 * <p>Entry points: {@link org.homeroom.compressor.LambdaHandler} where the store sends events, and
 * {@link org.homeroom.compressor.Watch} where it sends none. Both hand each photo to a
 * {@link org.homeroom.compressor.Compressor}, the latter in the process of a {@link org.homeroom.compressor.Worker}. It knows
 * no S3 and no image library: a {@link org.homeroom.compressor.PhotoStore} and a
 * {@link org.homeroom.compressor.PhotoEngine} do that work.
 *
 * <p>Out of scope: who may see a photo, what the school does with a refusal, and removing anything from the store.
 */
package org.homeroom.compressor;
