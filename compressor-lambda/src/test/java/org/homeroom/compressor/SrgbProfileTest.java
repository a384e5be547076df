package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SrgbProfileTest {
    static byte[] srgb() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    /** As a JPEG carries it. */
    static byte[] segment(byte[] profile) {
        return ByteBuffer.allocate(14 + profile.length).put(TestPhotos.ascii("ICC_PROFILE\0\1\1")).put(profile).array();
    }

    @Test
    void knowsSrgb() {
        assertTrue(SrgbProfile.is(srgb()));
    }

    @ParameterizedTest
    @ValueSource(ints = {ColorSpace.CS_LINEAR_RGB, ColorSpace.CS_CIEXYZ, ColorSpace.CS_PYCC, ColorSpace.CS_GRAY})
    void doesNotMistakeAnotherForIt(int space) {
        assertFalse(SrgbProfile.is(ICC_Profile.getInstance(space).getData()));
    }

    @Test
    void doesNotMistakeAPressProfileForIt() {
        assertFalse(SrgbProfile.is(TestFormats.profileOfBlueInks()));
    }

    /** Display P3 has the curve of sRGB and another red. */
    @Test
    void noticesADifferentRed() {
        byte[] profile = srgb();
        ByteBuffer bytes = ByteBuffer.wrap(profile);
        for (int entry = 132; entry < 132 + 12 * bytes.getInt(128); entry += 12) {
            if (Bytes.are(profile, entry, "rXYZ")) {
                bytes.putInt(bytes.getInt(entry + 4) + 8, (int) (0.5151 * 65536));
            }
        }
        assertFalse(SrgbProfile.is(profile));
    }

    @Test
    void answersWhateverTheProfileHolds() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            byte[] profile = Arrays.copyOf(srgb(), random.nextInt(srgb().length));
            for (int flips = 0; profile.length > 0 && flips < 4; flips++) {
                profile[random.nextInt(profile.length)] = (byte) random.nextInt();
            }
            SrgbProfile.is(profile);
        }
    }
}
