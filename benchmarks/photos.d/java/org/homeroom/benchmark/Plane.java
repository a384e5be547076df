package org.homeroom.benchmark;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;

/** The luma of a picture as encoded (Rec. 601, 0 to 255), in floating point, row by row. */
record Plane(int width, int height, float[] luma) {
    private static final int LOBES = 3;

    static Plane of(BufferedImage image) {
        BufferedImage rgb = image;
        if (!image.getColorModel().getColorSpace().isCS_sRGB() && image.getRaster().getNumBands() == 3) {
            rgb = new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_sRGB), null)
                    .filter(image, new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR));
        }
        int width = rgb.getWidth();
        float[] luma = new float[width * rgb.getHeight()];
        int[] row = new int[width];
        for (int y = 0; y < rgb.getHeight(); y++) {
            rgb.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                luma[y * width + x] = 0.299f * (row[x] >> 16 & 0xff) + 0.587f * (row[x] >> 8 & 0xff)
                        + 0.114f * (row[x] & 0xff);
            }
        }
        return new Plane(width, rgb.getHeight(), luma);
    }

    /** Turned upright from the camera's orientation, as in EXIF (1 to 8). */
    Plane upright(int orientation) {
        Plane turned = orientation >= 5 ? transposed() : this;
        boolean toTheLeft = switch (orientation) {
            case 2, 3, 6, 7 -> true;
            default -> false;
        };
        boolean upsideDown = switch (orientation) {
            case 3, 4, 7, 8 -> true;
            default -> false;
        };
        return turned.mirrored(toTheLeft, upsideDown);
    }

    private Plane mirrored(boolean sideways, boolean upsideDown) {
        if (!sideways && !upsideDown) {
            return this;
        }
        float[] mirrored = new float[luma.length];
        for (int y = 0; y < height; y++) {
            int from = (upsideDown ? height - 1 - y : y) * width;
            for (int x = 0; x < width; x++) {
                mirrored[y * width + x] = luma[from + (sideways ? width - 1 - x : x)];
            }
        }
        return new Plane(width, height, mirrored);
    }

    private Plane transposed() {
        float[] transposed = new float[luma.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                transposed[x * height + y] = luma[y * width + x];
            }
        }
        return new Plane(height, width, transposed);
    }

    /** Reduced in one step by a Lanczos-3 filter as wide as the scale requires, without intermediate rounding. */
    Plane resized(int newWidth, int newHeight) {
        // The columns of the result are rows of the transposed picture.
        Plane resized = narrowed(newWidth).transposed().narrowed(newHeight).transposed();
        for (int i = 0; i < resized.luma.length; i++) {
            resized.luma[i] = Math.clamp(resized.luma[i], 0f, 255f);
        }
        return resized;
    }

    private Plane narrowed(int newWidth) {
        double scale = (double) width / newWidth;
        double reach = LOBES * Math.max(1, scale);
        int[] from = new int[newWidth];
        float[][] weights = new float[newWidth][];
        for (int x = 0; x < newWidth; x++) {
            double middle = (x + 0.5) * scale - 0.5;
            from[x] = Math.max(0, (int) Math.ceil(middle - reach));
            int to = Math.min(width - 1, (int) Math.floor(middle + reach));
            weights[x] = weights(from[x], to, middle, Math.max(1, scale));
        }
        float[] narrowed = new float[newWidth * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < newWidth; x++) {
                int first = y * width + from[x];
                float sum = 0;
                for (int i = 0; i < weights[x].length; i++) {
                    sum += weights[x][i] * luma[first + i];
                }
                narrowed[y * newWidth + x] = sum;
            }
        }
        return new Plane(newWidth, height, narrowed);
    }

    private static float[] weights(int from, int to, double middle, double scale) {
        float[] weights = new float[to - from + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) lanczos((from + i - middle) / scale);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) sum;
        }
        return weights;
    }

    private static double lanczos(double x) {
        if (x == 0) {
            return 1;
        }
        double pix = Math.PI * x;
        return Math.abs(x) >= LOBES ? 0 : LOBES * Math.sin(pix) * Math.sin(pix / LOBES) / (pix * pix);
    }
}
