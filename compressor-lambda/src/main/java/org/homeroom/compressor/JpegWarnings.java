package org.homeroom.compressor;

import java.util.List;
import java.util.Locale;

/** libjpeg's warnings about a photo while decoding it; both libvips and ImageIO are built on it. */
final class JpegWarnings {
    /** Warnings about data that are no longer a picture. The others are about the oddities of cameras. */
    private static final List<String> DAMAGE = List.of("premature end of", "bad huffman code", "bad arithmetic code",
            "instead of rst", "invalid progressive parameters", "inconsistent progression");

    private JpegWarnings() {
    }

    static boolean isDamage(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        return DAMAGE.stream().anyMatch(text::contains);
    }
}
