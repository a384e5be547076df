package org.homeroom.compressor;

import java.nio.ByteBuffer;
import org.homeroom.photo.contract.Refusal;

/**
 * Walks through a JPEG from marker to marker: every segment must be whole, with a frame before the first scan, and the end of the
 * image after the last. What follows the end (previews, depth maps, a manufacturer's own data) is not checked. Damage within a
 * scan is left to the decoder.
 */
final class JpegStructure {
    /** A progressive photo has about ten. Thousands, each a pass over the whole picture, are an attempt to keep us busy. */
    private static final int MOST_SCANS = 100;

    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;

    private final byte[] file;
    private int at = 2;
    /** How many components the frame has; 0 before the frame. */
    private int components;
    private boolean progressive;

    private JpegStructure(byte[] file) {
        this.file = file;
    }

    /** @return null if there is none */
    static Refusal flaw(byte[] file) {
        return new JpegStructure(file).walk();
    }

    private Refusal walk() {
        int scans = 0;
        while (true) {
            int marker = nextMarker();
            if (marker == END_OF_IMAGE) {
                return scans > 0 ? null : Refusal.CORRUPT;
            }
            if (isAlone(marker)) {
                continue;
            }
            int segment = at;
            int length = Bytes.u16(file, at);
            if (length < 2) {
                return Refusal.CORRUPT;
            }
            at += length;
            if (at > file.length) {
                return Refusal.TRUNCATED;
            }
            if (isFrame(marker)) {
                components = Bytes.u8(file, segment + 7);
                progressive = (marker & 3) == 2;
            } else if (marker == START_OF_SCAN) {
                if (components == 0 || ++scans > MOST_SCANS) {
                    return Refusal.CORRUPT;
                }
                if (Bytes.u8(file, segment + 2) == components && !progressive && endsWithItsEnd()) {
                    return null;
                }
                skipScan();
            }
        }
    }

    /** Spares most photos the walk through their data, in which these two bytes can mean nothing else. */
    private boolean endsWithItsEnd() {
        return Bytes.are(file, file.length - 2, "\u00ff\u00d9");
    }

    static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Markers without a segment. */
    private static boolean isAlone(int marker) {
        return marker == START_OF_IMAGE || marker == 0x01 || marker >= FIRST_RESTART && marker <= LAST_RESTART;
    }

    /** Moves past the next marker. Decoders, too, skip anything before it. */
    private int nextMarker() {
        while (file[at] != (byte) 0xff) {
            at++;
        }
        while (file[at] == (byte) 0xff) {
            at++;
        }
        return Bytes.u8(file, at++);
    }

    /** Moves through the data of a scan, up to the marker that ends it. */
    private void skipScan() {
        ByteBuffer buffer = ByteBuffer.wrap(file);
        while (true) {
            while (at + Long.BYTES <= file.length && !hasAllBits(buffer.getLong(at))) {
                at += Long.BYTES;
            }
            while (file[at] != (byte) 0xff) {
                at++;
            }
            int next = Bytes.u8(file, at + 1);
            if (next != 0 && next != 0xff && (next < FIRST_RESTART || next > LAST_RESTART)) {
                return;
            }
            at += next == 0xff ? 1 : 2;
        }
    }

    /** Whether one of the eight bytes is 0xff. May also report others next to such a byte. */
    private static boolean hasAllBits(long bytes) {
        return (~bytes - 0x0101010101010101L & bytes & 0x8080808080808080L) != 0;
    }
}
