package org.homeroom.compressor;

import java.nio.ByteBuffer;

/**
 * Marks a JPEG of four inks as one. Without the marker of Adobe's programs, some readers take it for brightness, two colour
 * differences and something else. libjpeg, and everything based on it, takes it for inks; and since nearly all such files come
 * from Adobe's programs, for inverted inks, which is what the marker says.
 */
final class JpegInks {
    private static final int FRAME_OF_FOUR = 4;
    private static final int START_OF_SCAN = 0xda;
    private static final int ADOBES = 0xee;
    /** Version 100, no flags, and no transform between colours. */
    private static final byte[] MARKER = {(byte) 0xff, (byte) ADOBES, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};

    private JpegInks() {
    }

    /** The file itself if nothing is missing, or if that cannot be determined. */
    static byte[] marked(byte[] jpeg) {
        return needsMarker(jpeg)
                ? ByteBuffer.allocate(jpeg.length + MARKER.length).put(jpeg, 0, 2).put(MARKER).put(jpeg, 2, jpeg.length - 2).array()
                : jpeg;
    }

    private static boolean needsMarker(byte[] jpeg) {
        boolean four = false;
        int at = 2;
        while (at + 10 <= jpeg.length && Bytes.u8(jpeg, at) == 0xff) {
            int marker = Bytes.u8(jpeg, at + 1);
            if (marker == START_OF_SCAN) {
                return four;
            }
            if (marker == ADOBES && Bytes.are(jpeg, at + 4, "Adobe")) {
                return false;
            }
            if (JpegStructure.isFrame(marker)) {
                four = Bytes.u8(jpeg, at + 9) == FRAME_OF_FOUR;
            }
            at += marker == 0xff ? 1 : 2 + Bytes.u16(jpeg, at + 2);
        }
        return false;
    }
}
