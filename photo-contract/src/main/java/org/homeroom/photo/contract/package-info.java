/**
 * What the school and the compressor agree on: the keys of a photo in the object store, how large it may be, and what the
 * manifest says about its renditions. Entry points: {@link org.homeroom.photo.contract.PhotoKeys}, {@link
 * org.homeroom.photo.contract.PhotoLimits}, {@link org.homeroom.photo.contract.Manifest} and {@link
 * org.homeroom.photo.contract.ManifestJson}. Knows neither a store nor an image library, and depends on nothing.
 */
package org.homeroom.photo.contract;
