package org.homeroom.yearbook.photo;

import java.nio.charset.StandardCharsets;
import org.homeroom.photo.contract.HeifBrands;

/**
 * Tells by a file's first bytes whether it can be a photo at all, whatever its name. The compressor looks more closely; this
 * rejects at once what is plainly something else.
 */
final class FirstBytes {
    static final int ENOUGH = HeifBrands.HEAD;

    private FirstBytes() {
    }

    static boolean arePhoto(byte[] file) {
        // Each byte becomes the character of the same number, so that signatures can be written as texts.
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.startsWith("\u00ff\u00d8\u00ff")
                || text.startsWith("\u0089PNG\r\n\u001a\n")
                || text.startsWith("GIF87a") || text.startsWith("GIF89a")
                || text.startsWith("RIFF") && text.startsWith("WEBP", 8)
                || HeifBrands.areOf(file);
    }
}
