package org.homeroom.benchmark;

/**
 * Structural similarity as Wang et al. (2004) define it: of the luma, in a Gaussian window of 11 by 11 pixels with a
 * standard deviation of 1.5, K1 = 0.01, K2 = 0.03; the mean of all windows that lie within the picture.
 */
final class Ssim {
    private static final int WINDOW = 11;
    private static final double DEVIATION = 1.5;
    private static final double C1 = 0.01 * 255 * 0.01 * 255;
    private static final double C2 = 0.03 * 255 * 0.03 * 255;
    private static final double[] GAUSSIAN = gaussian();

    private Ssim() {
    }

    static double of(Plane reference, Plane picture) {
        int width = reference.width();
        int height = reference.height();
        if (picture.width() != width || picture.height() != height) {
            throw new IllegalArgumentException("Pictures of different sizes");
        }
        double[] a = new double[width * height];
        double[] b = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            a[i] = reference.luma()[i];
            b[i] = picture.luma()[i];
        }
        double[] meanA = blurred(a, width, height);
        double[] meanB = blurred(b, width, height);
        double[] squareA = blurred(product(a, a), width, height);
        double[] squareB = blurred(product(b, b), width, height);
        double[] both = blurred(product(a, b), width, height);
        double sum = 0;
        for (int i = 0; i < meanA.length; i++) {
            double ab = meanA[i] * meanB[i];
            double aa = meanA[i] * meanA[i];
            double bb = meanB[i] * meanB[i];
            sum += (2 * ab + C1) * (2 * (both[i] - ab) + C2)
                    / ((aa + bb + C1) * (squareA[i] - aa + squareB[i] - bb + C2));
        }
        return sum / meanA.length;
    }

    /** Smaller by the window. */
    private static double[] blurred(double[] values, int width, int height) {
        int narrow = width - WINDOW + 1;
        int low = height - WINDOW + 1;
        double[] sideways = new double[narrow * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < narrow; x++) {
                double sum = 0;
                for (int i = 0; i < WINDOW; i++) {
                    sum += GAUSSIAN[i] * values[y * width + x + i];
                }
                sideways[y * narrow + x] = sum;
            }
        }
        double[] blurred = new double[narrow * low];
        for (int y = 0; y < low; y++) {
            for (int i = 0; i < WINDOW; i++) {
                for (int x = 0; x < narrow; x++) {
                    blurred[y * narrow + x] += GAUSSIAN[i] * sideways[(y + i) * narrow + x];
                }
            }
        }
        return blurred;
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    private static double[] gaussian() {
        double[] weights = new double[WINDOW];
        double sum = 0;
        for (int i = 0; i < WINDOW; i++) {
            double from = i - WINDOW / 2;
            weights[i] = Math.exp(-from * from / (2 * DEVIATION * DEVIATION));
            sum += weights[i];
        }
        for (int i = 0; i < WINDOW; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
