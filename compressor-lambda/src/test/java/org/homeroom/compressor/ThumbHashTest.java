package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ThumbHashTest {
    /** Read back as the published decoder does it. */
    @Test
    void keepsTheAverageColour() {
        byte[] hash = hash(32, 32, 0.2f, 0.6f, 0.8f);
        int header = hash[0] & 0xff | (hash[1] & 0xff) << 8 | (hash[2] & 0xff) << 16;
        double light = (header & 63) / 63.0;
        double yellowToBlue = (header >> 6 & 63) / 31.5 - 1;
        double redToGreen = (header >> 12 & 63) / 31.5 - 1;
        double blue = light - 2.0 / 3 * yellowToBlue;
        double red = (3 * light - blue + redToGreen) / 2;
        assertEquals(0.2, red, 0.04);
        assertEquals(0.6, red - redToGreen, 0.04);
        assertEquals(0.8, blue, 0.04);
        assertEquals(0, header >> 23, "no transparency");
    }

    @Test
    void keepsTheShape() {
        byte[] landscape = hash(320, 160, 1, 1, 1);
        assertTrue((landscape[4] & 0x80) != 0);
        assertEquals(4, landscape[3] & 7, "seven cosines across, four down");
        byte[] portrait = hash(160, 320, 1, 1, 1);
        assertTrue((portrait[4] & 0x80) == 0);
        assertEquals(4, portrait[3] & 7);
    }

    @Test
    void takesLittleSpace() {
        assertTrue(hash(320, 240, 0.5f, 0.5f, 0.5f).length <= 25);
    }

    private static byte[] hash(int width, int height, float red, float green, float blue) {
        float[][] rgb = new float[3][Looks.GRID * Looks.GRID];
        Arrays.fill(rgb[0], red);
        Arrays.fill(rgb[1], green);
        Arrays.fill(rgb[2], blue);
        return Base64.getDecoder().decode(ThumbHash.of(width, height, rgb));
    }
}
