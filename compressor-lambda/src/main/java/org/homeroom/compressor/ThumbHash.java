package org.homeroom.compressor;

import java.util.Base64;

/**
 * A blurred picture in some 20 bytes, shown until the real one has loaded, in the format that Evan Wallace published as <a
 * href="https://evanw.github.io/thumbhash/">ThumbHash</a>: the coarsest cosines of light and of two colour differences, four bits
 * each. Renditions have no transparency, so that part of the format is omitted.
 */
final class ThumbHash {
    private static final int MOST_COSINES = 7;
    private static final int OF_COLOUR = 3;
    private static final float[][] WAVES = new float[MOST_COSINES][Looks.GRID];

    static {
        for (int u = 0; u < MOST_COSINES; u++) {
            for (int x = 0; x < Looks.GRID; x++) {
                WAVES[u][x] = (float) Math.cos(Math.PI / Looks.GRID * u * (x + 0.5));
            }
        }
    }

    private final int width;
    private final int height;

    private ThumbHash(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /**
     * @param width  of the picture, which with {@code height} gives its shape
     * @param rgb    red, green and blue of each cell of the grid, from 0 to 1
     * @return in base64
     */
    static String of(int width, int height, float[][] rgb) {
        return new ThumbHash(width, height).encoded(rgb);
    }

    private String encoded(float[][] rgb) {
        int longer = Math.max(width, height);
        int across = Math.max(1, Math.round((float) MOST_COSINES * width / longer));
        int down = Math.max(1, Math.round((float) MOST_COSINES * height / longer));
        int n = Looks.GRID * Looks.GRID;
        float[] light = new float[n];
        float[] yellowToBlue = new float[n];
        float[] redToGreen = new float[n];
        for (int i = 0; i < n; i++) {
            light[i] = (rgb[0][i] + rgb[1][i] + rgb[2][i]) / 3;
            yellowToBlue[i] = (rgb[0][i] + rgb[1][i]) / 2 - rgb[2][i];
            redToGreen[i] = rgb[0][i] - rgb[1][i];
        }
        Channel l = channel(light, Math.max(3, across), Math.max(3, down));
        Channel p = channel(yellowToBlue, OF_COLOUR, OF_COLOUR);
        Channel q = channel(redToGreen, OF_COLOUR, OF_COLOUR);
        boolean landscape = width > height;
        int first = Math.round(63 * l.constant) | Math.round(31.5f + 31.5f * p.constant) << 6
                | Math.round(31.5f + 31.5f * q.constant) << 12 | Math.round(31 * l.scale) << 18;
        int second = (landscape ? down : across) | Math.round(63 * p.scale) << 3 | Math.round(63 * q.scale) << 9
                | (landscape ? 1 << 15 : 0);
        byte[] header = {(byte) first, (byte) (first >> 8), (byte) (first >> 16), (byte) second, (byte) (second >> 8)};
        int cosines = l.count + p.count + q.count;
        byte[] hash = new byte[header.length + (cosines + 1) / 2];
        System.arraycopy(header, 0, hash, 0, header.length);
        int nibble = 2 * header.length;
        for (Channel channel : new Channel[] {l, p, q}) {
            for (int i = 0; i < channel.count; i++) {
                hash[nibble / 2] |= (byte) (channel.nibble(i) << 4 * (nibble % 2));
                nibble++;
            }
        }
        return Base64.getEncoder().encodeToString(hash);
    }

    /** @param scale the largest of the {@code count} cosines */
    private record Channel(float constant, float[] cosines, int count, float scale) {
        int nibble(int index) {
            return scale == 0 ? 0 : Math.round(15 * (0.5f + 0.5f / scale * cosines[index]));
        }
    }

    /** The cosines of the triangle above the diagonal, row by row; the first is the average. */
    private static Channel channel(float[] values, int across, int down) {
        int side = Looks.GRID;
        float constant = 0;
        float[] cosines = new float[across * down];
        int count = 0;
        float scale = 0;
        for (int v = 0; v < down; v++) {
            for (int u = 0; u * down < across * (down - v); u++) {
                float sum = 0;
                for (int y = 0; y < side; y++) {
                    float row = 0;
                    for (int x = 0; x < side; x++) {
                        row += values[y * side + x] * WAVES[u][x];
                    }
                    sum += row * WAVES[v][y];
                }
                float cosine = sum / (side * side);
                if (u == 0 && v == 0) {
                    constant = cosine;
                } else {
                    cosines[count++] = cosine;
                    scale = Math.max(scale, Math.abs(cosine));
                }
            }
        }
        return new Channel(constant, cosines, count, scale);
    }
}
