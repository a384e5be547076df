package org.homeroom.compressor;

import java.util.Optional;
import org.homeroom.photo.contract.HeifBrands;
import org.homeroom.photo.contract.Refusal;

/** The kinds of file accepted as photos, told apart by their first bytes and never by a name. */
enum PhotoType {
    JPEG, PNG, GIF, WEBP, HEIF;

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
        return HeifBrands.areOf(file) ? Optional.of(HEIF) : Optional.empty();
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
