package org.homeroom.photo.contract;

import java.util.Base64;

/**
 * Compares blurred pictures (<a href="https://evanw.github.io/thumbhash/">ThumbHash</a>). Portraits before one backdrop have much the same
 * perceptual hash, whoever they show; copies of one photo have the same colours in the same places, too.
 */
public final class ThumbHashes {
    private static final int HEADER = 5;
    private static final int LANDSCAPE = 0x80;
    /** In all, for the averages of light and of both colour differences, of 63 each; a brighter copy is a few away. */
    private static final int MOST_OF_AVERAGES = 4;
    /** In all, for some thirty cosines of 15 each. */
    private static final int MOST_OF_COSINES = 10;

    private ThumbHashes() {
    }

    /** Whether both look the same from afar; false if one is missing. */
    public static boolean areAlike(String one, String other) {
        if (one == null || other == null) {
            return false;
        }
        byte[] a = Base64.getDecoder().decode(one);
        byte[] b = Base64.getDecoder().decode(other);
        if (a.length != b.length || a.length < HEADER || ((a[HEADER - 1] ^ b[HEADER - 1]) & LANDSCAPE) != 0) {
            return false;
        }
        int averages = 0;
        for (int from = 0; from < 18; from += 6) {
            averages += Math.abs(bits(a, from, 6) - bits(b, from, 6));
        }
        int cosines = 0;
        for (int from = 8 * HEADER; from < 8 * a.length; from += 4) {
            cosines += Math.abs(bits(a, from, 4) - bits(b, from, 4));
        }
        return averages <= MOST_OF_AVERAGES && cosines <= MOST_OF_COSINES;
    }

    private static int bits(byte[] hash, int from, int count) {
        int two = hash[from / 8] & 0xff | (from / 8 + 1 < hash.length ? (hash[from / 8 + 1] & 0xff) << 8 : 0);
        return two >> from % 8 & (1 << count) - 1;
    }
}
