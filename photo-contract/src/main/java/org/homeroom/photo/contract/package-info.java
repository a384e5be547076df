/**
 * What the school and the compressor agree on: under which keys a photo lies in the object store, how large it may be, and
 * what the manifest says of its renditions. Entry points: {@link org.homeroom.photo.contract.PhotoKeys},
 * {@link org.homeroom.photo.contract.PhotoLimits}, {@link org.homeroom.photo.contract.Manifest} and
 * {@link org.homeroom.photo.contract.ManifestJson}. Knows neither a store nor an image library, and depends on nothing.
 */
package org.homeroom.photo.contract;
