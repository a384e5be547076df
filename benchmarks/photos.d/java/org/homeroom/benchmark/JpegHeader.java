package org.homeroom.benchmark;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the segments of a JPEG say up to its first scan.
 *
 * @param width       as stored
 * @param height      likewise
 * @param orientation 1 to 8, as in EXIF
 * @param metadata    the names of segments that hold more than the picture
 */
record JpegHeader(int width, int height, int orientation, Set<String> metadata) {
    private static final int APP0 = 0xe0;
    private static final int APP14 = 0xee;
    private static final int COMMENT = 0xfe;

    static JpegHeader of(byte[] file) {
        int width = 0;
        int height = 0;
        int orientation = 1;
        Set<String> metadata = new TreeSet<>();
        int at = 2;
        while (at + 4 <= file.length && u8(file, at) == 0xff && u8(file, at + 1) != 0xda) {
            int marker = u8(file, at + 1);
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = u16(file, at + 2, false);
            boolean isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (isFrame) {
                height = u16(file, at + 5, false);
                width = u16(file, at + 7, false);
            } else if (marker == COMMENT) {
                metadata.add("comment");
            } else if (marker > APP0 && marker < APP0 + 16 && marker != APP14) {
                metadata.add("APP" + (marker - APP0));
                if (file[at + 4] == 'E' && file[at + 5] == 'x' && file[at + 6] == 'i') {
                    orientation = orientation(Arrays.copyOfRange(file, at + 10, at + 2 + length));
                }
            }
            at += 2 + length;
        }
        return new JpegHeader(width, height, orientation, metadata);
    }

    int longSide() {
        return Math.max(width, height);
    }

    long pixels() {
        return (long) width * height;
    }

    private static int orientation(byte[] tiff) {
        boolean little = tiff[0] == 'I';
        int directory = u16(tiff, little ? 4 : 6, little);
        int entries = u16(tiff, directory, little);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (u16(tiff, entry, little) == 0x0112) {
                int value = u16(tiff, entry + 8, little);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static int u16(byte[] bytes, int at, boolean little) {
        return little ? u8(bytes, at + 1) << 8 | u8(bytes, at) : u8(bytes, at) << 8 | u8(bytes, at + 1);
    }

    private static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xff;
    }
}
