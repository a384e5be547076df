package org.homeroom.compressor;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.RenditionKind;

/**
 * Turns a photo into its renditions: upright, in sRGB, without transparency and without any metadata. May be used by several
 * threads at once.
 */
interface PhotoEngine {
    /** A photo with more pixels is refused by its header, before anything is decoded. */
    long MAX_PIXELS = 100_000_000;

    /** Name and version, for the manifest. */
    String name();

    /**
     * @param photo  a file that begins like one of {@code type}
     * @param wanted at least one; the largest determines the scale at which the photo is decoded
     * @throws PhotoRefused     if the file is the reason
     * @throws RuntimeException if anything else is
     */
    Developed develop(byte[] photo, PhotoType type, Set<RenditionKind> wanted) throws PhotoRefused;

    /**
     * What was made of a photo.
     *
     * @param width    of the original as seen upright
     * @param height   likewise
     * @param pictures one for each kind requested, the smallest first
     * @param look     of the smallest
     * @param captured when the camera says it was taken; null if unknown
     */
    record Developed(int width, int height, List<Picture> pictures, Manifest.Look look, LocalDateTime captured) {
    }

    record Picture(RenditionKind kind, int width, int height, byte[] jpeg) {
    }
}
