package org.homeroom.compressor;

/** The colour that fills most of a picture, for a placeholder while the picture loads. */
final class DominantColour {
    /** Four bits per channel: coarse enough to combine the shades of one wall, fine enough to keep its tint. */
    private static final int BINS = 1 << 12;

    private DominantColour() {
    }

    /**
     * @param pixels row by row, {@code bands} bytes per pixel
     * @param bands  1 for grey, 3 for red, green, blue
     */
    static String of(byte[] pixels, int bands) {
        int[] count = new int[BINS];
        long[] red = new long[BINS];
        long[] green = new long[BINS];
        long[] blue = new long[BINS];
        int fullest = 0;
        for (int at = 0; at + bands <= pixels.length; at += bands) {
            int r = pixels[at] & 0xff;
            int g = bands < 3 ? r : pixels[at + 1] & 0xff;
            int b = bands < 3 ? r : pixels[at + 2] & 0xff;
            int bin = r >> 4 << 8 | g >> 4 << 4 | b >> 4;
            count[bin]++;
            red[bin] += r;
            green[bin] += g;
            blue[bin] += b;
            if (count[bin] > count[fullest]) {
                fullest = bin;
            }
        }
        int n = Math.max(1, count[fullest]);
        return String.format("#%02x%02x%02x", red[fullest] / n, green[fullest] / n, blue[fullest] / n);
    }
}
