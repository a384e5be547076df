package org.homeroom.compressor;

import java.util.Optional;
import java.util.Set;
import org.homeroom.photo.contract.Refusal;

/** The kinds of file accepted as photos, told apart by their first bytes and never by a name. */
enum PhotoType {
    JPEG, PNG, GIF, WEBP, HEIF;

    /** High efficiency images, still and in sequence, in HEVC or AV1. */
    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif");

    static Optional<PhotoType> of(byte[] file) {
        if (Bytes.are(file, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (Bytes.are(file, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (Bytes.are(file, 0, "GIF87a") || Bytes.are(file, 0, "GIF89a")) {
            return Optional.of(GIF);
        }
        if (Bytes.are(file, 0, "RIFF") && Bytes.are(file, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        if (Bytes.are(file, 4, "ftyp") && HEIF_BRANDS.stream().anyMatch(brand -> Bytes.are(file, 8, brand))) {
            return Optional.of(HEIF);
        }
        return Optional.empty();
    }

    /**
     * What is wrong with the file's segments, chunks or boxes, without decoding any. Decoders are designed to show whatever they
     * can, and silently ignore a missing end; half a photo in a yearbook is worse than none.
     *
     * @return {@code TRUNCATED}, {@code CORRUPT} or nothing
     */
    Optional<Refusal> flaw(byte[] file) {
        try {
            return Optional.ofNullable(switch (this) {
                case JPEG -> JpegStructure.flaw(file);
                case PNG -> FileStructure.flawOfPng(file);
                case GIF -> FileStructure.flawOfGif(file);
                case WEBP -> FileStructure.flawOfWebp(file);
                case HEIF -> HeifStructure.flaw(file);
            });
        } catch (ArrayIndexOutOfBoundsException readBeyondTheEnd) {
            return Optional.of(Refusal.TRUNCATED);
        }
    }
}
