package org.homeroom.compressor;

import java.util.List;
import java.util.Locale;

/** What libjpeg has to say of a photo while it decodes it; it is beneath libvips and beneath ImageIO alike. */
final class JpegWarnings {
    /** Said of data that is no picture any more. The other warnings are about the oddities of cameras. */
    private static final List<String> DAMAGE = List.of("premature end of", "bad huffman code", "bad arithmetic code",
            "instead of rst", "invalid progressive parameters", "inconsistent progression");

    private JpegWarnings() {
    }

    static boolean isDamage(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        return DAMAGE.stream().anyMatch(text::contains);
    }
}
