package org.homeroom.compressor;

/**
 * Tells whether a colour profile is sRGB under one of its many names, by what it does: the same three primaries, and the same
 * curve from value to light. Most photos carry such a profile, and converting sRGB to sRGB is the most expensive way of doing
 * nothing. A profile that uses tables is never taken for sRGB.
 */
final class SrgbProfile {
    /** Red, green and blue of sRGB, adapted to the profile's white D50, as X, Y and Z. */
    private static final double[][] PRIMARIES = {{0.4361, 0.2225, 0.0139}, {0.3851, 0.7169, 0.0971}, {0.1431, 0.0606, 0.7141}};
    private static final String[] COLUMNS = {"rXYZ", "gXYZ", "bXYZ"};
    private static final String[] CURVES = {"rTRC", "gTRC", "bTRC"};
    private static final double CLOSE = 0.003;
    private static final int SAMPLES = 16;
    private static final int MOST_TAGS = 100;

    private final byte[] profile;

    private SrgbProfile(byte[] profile) {
        this.profile = profile;
    }

    static boolean is(byte[] profile) {
        try {
            return new SrgbProfile(profile).isSrgb();
        } catch (ArrayIndexOutOfBoundsException damaged) {
            return false;
        }
    }

    private boolean isSrgb() {
        if (Bytes.are(profile, 16, "GRAY")) {
            return tag("A2B0") < 0 && isCurve(tag("kTRC"));
        }
        if (!Bytes.are(profile, 16, "RGB XYZ ") || tag("A2B0") >= 0) {
            return false;
        }
        for (int i = 0; i < COLUMNS.length; i++) {
            if (!isPrimary(tag(COLUMNS[i]), PRIMARIES[i]) || !isCurve(tag(CURVES[i]))) {
                return false;
            }
        }
        return true;
    }

    /** Where the data of a tag begins; -1 if there is none. */
    private int tag(String name) {
        long count = Math.min(MOST_TAGS, Bytes.u32(profile, 128));
        for (int i = 0; i < count; i++) {
            int entry = 132 + 12 * i;
            if (Bytes.are(profile, entry, name)) {
                return (int) Bytes.u32(profile, entry + 4);
            }
        }
        return -1;
    }

    private boolean isPrimary(int at, double[] expected) {
        if (at < 0 || !Bytes.are(profile, at, "XYZ ")) {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            if (Math.abs(fixed(at + 8 + 4 * i) - expected[i]) > CLOSE) {
                return false;
            }
        }
        return true;
    }

    private boolean isCurve(int at) {
        if (at < 0) {
            return false;
        }
        for (int i = 0; i <= SAMPLES; i++) {
            double x = (double) i / SAMPLES;
            double light = Bytes.are(profile, at, "para") ? parametric(at, x) : sampled(at, x);
            if (!(Math.abs(light - srgb(x)) <= CLOSE)) {
                return false;
            }
        }
        return true;
    }

    private static double srgb(double x) {
        return x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
    }

    /** A formula of the ICC's type 3, or 4, which adds two terms; the others are too simple to be sRGB. */
    private double parametric(int at, double x) {
        int kind = Bytes.u16(profile, at + 8);
        if (kind != 3 && kind != 4) {
            return Double.NaN;
        }
        double[] p = new double[7];
        for (int i = 0; i < (kind == 3 ? 5 : 7); i++) {
            p[i] = fixed(at + 12 + 4 * i);
        }
        return x >= p[4] ? Math.pow(p[1] * x + p[2], p[0]) + p[5] : p[3] * x + p[6];
    }

    private double sampled(int at, double x) {
        int count = Bytes.are(profile, at, "curv") ? (int) Bytes.u32(profile, at + 8) : 0;
        if (count < SAMPLES) {
            return Double.NaN;
        }
        double place = x * (count - 1);
        int below = (int) place;
        int above = Math.min(count - 1, below + 1);
        double part = place - below;
        return (sample(at, below) * (1 - part) + sample(at, above) * part) / 65535;
    }

    private int sample(int at, int index) {
        return Bytes.u16(profile, at + 12 + 2 * index);
    }

    private double fixed(int at) {
        return (int) Bytes.u32(profile, at) / 65536.0;
    }
}
