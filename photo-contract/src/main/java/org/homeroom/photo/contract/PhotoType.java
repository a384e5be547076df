package org.homeroom.photo.contract;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The kinds of file accepted as photos, told apart by their first bytes and never by a name. The school refuses at once what is plainly
 * something else; the compressor looks more closely.
 */
public enum PhotoType {
    JPEG, PNG, GIF, WEBP, HEIF;

    /** How many of a file's first bytes are enough to tell. */
    public static final int HEAD = HeifBrands.HEAD;

    /** @param file at least {@link #HEAD} bytes of it, or all */
    public static Optional<PhotoType> of(byte[] file) {
        // Each byte becomes the character of the same number, so that signatures can be written as texts.
        String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        return HeifBrands.areOf(file) ? Optional.of(HEIF) : Optional.empty();
    }
}
