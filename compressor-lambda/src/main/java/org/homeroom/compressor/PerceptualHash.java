package org.homeroom.compressor;

import java.util.Arrays;

/**
 * 64 bits that stay nearly the same when a photo is saved again or made smaller: the signs of its coarsest cosines, compared with
 * their median ("pHash"). Two hashes are compared by the number of bits in which they differ.
 */
final class PerceptualHash {
    private static final int SIDE = 8;

    private PerceptualHash() {
    }

    /**
     * @param rgb red, green and blue of each cell of the grid, from 0 to 1
     * @return 16 hexadecimal digits
     */
    static String of(float[][] rgb) {
        double[] luma = new double[Looks.GRID * Looks.GRID];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.299 * rgb[0][i] + 0.587 * rgb[1][i] + 0.114 * rgb[2][i];
        }
        double[] cosines = cosines(luma);
        double[] sorted = cosines.clone();
        Arrays.sort(sorted);
        double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        long hash = 0;
        for (double cosine : cosines) {
            hash = hash << 1 | (cosine > median ? 1 : 0);
        }
        return String.format("%016x", hash);
    }

    /** Frequencies 1 to 8 in both directions; those of 0 say how bright it is rather than what it shows. */
    private static double[] cosines(double[] luma) {
        int side = Looks.GRID;
        double[][] wave = new double[SIDE][side];
        for (int u = 0; u < SIDE; u++) {
            for (int x = 0; x < side; x++) {
                wave[u][x] = Math.cos(Math.PI * (u + 1) * (2 * x + 1) / (2 * side));
            }
        }
        double[] cosines = new double[SIDE * SIDE];
        for (int v = 0; v < SIDE; v++) {
            for (int u = 0; u < SIDE; u++) {
                double sum = 0;
                for (int y = 0; y < side; y++) {
                    double row = 0;
                    for (int x = 0; x < side; x++) {
                        row += luma[y * side + x] * wave[u][x];
                    }
                    sum += row * wave[v][y];
                }
                cosines[v * SIDE + u] = sum;
            }
        }
        return cosines;
    }
}
