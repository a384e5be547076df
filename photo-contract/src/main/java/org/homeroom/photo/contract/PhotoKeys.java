package org.homeroom.photo.contract;

import java.util.Optional;
import java.util.UUID;

/**
 * The keys of a photo in the object store.
 *
 * <pre>
 * originals/{photoId}                  as uploaded; served to nobody
 * renditions/{photoId}/thumb.jpg …     one for each {@link RenditionKind}
 * renditions/{photoId}/manifest.json   written last: once it exists, the photo is done
 * </pre>
 */
public final class PhotoKeys {
    public static final String ORIGINALS = "originals/";
    public static final String RENDITIONS = "renditions/";
    private static final String MANIFEST = "manifest.json";

    private PhotoKeys() {
    }

    public static String original(UUID photoId) {
        return ORIGINALS + photoId;
    }

    /** The folder of everything made from a photo, with its closing slash. */
    public static String renditions(UUID photoId) {
        return RENDITIONS + photoId + "/";
    }

    public static String rendition(UUID photoId, RenditionKind kind) {
        return renditions(photoId) + kind.fileName();
    }

    public static String manifest(UUID photoId) {
        return renditions(photoId) + MANIFEST;
    }

    public static boolean isManifest(String key) {
        return key.startsWith(RENDITIONS) && key.endsWith("/" + MANIFEST);
    }

    /** The photo that an object in either folder belongs to; empty if the key is not one of ours. */
    public static Optional<UUID> photoId(String key) {
        String rest;
        if (key.startsWith(ORIGINALS)) {
            rest = key.substring(ORIGINALS.length());
        } else if (key.startsWith(RENDITIONS) && key.indexOf('/', RENDITIONS.length()) > 0) {
            rest = key.substring(RENDITIONS.length(), key.indexOf('/', RENDITIONS.length()));
        } else {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(rest);
            return id.toString().equals(rest) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
