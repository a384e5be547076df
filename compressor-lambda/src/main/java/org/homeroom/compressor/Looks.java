package org.homeroom.compressor;

import org.homeroom.photo.contract.Manifest;

/** Determines what the manifest says about a picture's look, from the pixels of a small version. */
final class Looks {
    /** The hashes see this many cells across and down, whatever the shape of the picture. */
    static final int GRID = 32;

    private Looks() {
    }

    /**
     * @param bands  1 for grey, 3 for red, green, blue
     * @param values row by row, a byte for each band
     */
    record Pixels(int width, int height, int bands, byte[] values) {
    }

    static Manifest.Look of(Pixels pixels) {
        float[][] cells = averaged(pixels);
        return new Manifest.Look(DominantColour.of(pixels.values, pixels.bands),
                ThumbHash.of(pixels.width, pixels.height, cells), PerceptualHash.of(cells));
    }

    /** Red, green and blue of each cell, row by row, from 0 to 1. A picture smaller than the grid repeats its pixels. */
    private static float[][] averaged(Pixels pixels) {
        float[][] cells = new float[3][GRID * GRID];
        for (int row = 0; row < GRID; row++) {
            int top = row * pixels.height / GRID;
            int bottom = Math.max(top + 1, (row + 1) * pixels.height / GRID);
            for (int column = 0; column < GRID; column++) {
                int left = column * pixels.width / GRID;
                int right = Math.max(left + 1, (column + 1) * pixels.width / GRID);
                average(pixels, left, top, right, bottom, cells, row * GRID + column);
            }
        }
        return cells;
    }

    private static void average(Pixels pixels, int left, int top, int right, int bottom, float[][] cells, int cell) {
        int bands = pixels.bands;
        byte[] values = pixels.values;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            int end = (y * pixels.width + right) * bands;
            for (int at = (y * pixels.width + left) * bands; at < end; at += bands) {
                red += values[at] & 0xff;
                green += values[bands < 3 ? at : at + 1] & 0xff;
                blue += values[bands < 3 ? at : at + 2] & 0xff;
            }
        }
        float full = 255f * (right - left) * (bottom - top);
        cells[0][cell] = red / full;
        cells[1][cell] = green / full;
        cells[2][cell] = blue / full;
    }
}
