package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs on the build's library, and once more on the system's. */
class VipsFormatsTest extends PhotoFormatsContract {
    private static PhotoEngine engine;

    @BeforeAll
    static void load() {
        engine = VipsEngineTest.chosen();
    }

    @Override
    PhotoEngine engine() {
        return engine;
    }

    @Test
    void seesTheFourColoursOfAPressByItsProfile() throws PhotoRefused {
        byte[] profile = TestFormats.profileOfBlueInks();
        byte[] photo = TestFormats.withSegment(TestFormats.cmyk(320, 200), 0xe2, SrgbProfileTest.segment(profile));
        BufferedImage seen = seen(photo, PhotoType.JPEG);
        assertEquals(List.of(2, 2, 2), List.of(strongest(seen, 20, 20), strongest(seen, 300, 20), strongest(seen, 20, 180)));
    }

    /** What is already sRGB passes through; the same values under another profile do not. */
    @Test
    void leavesColoursThatAreAlreadySrgbAlone() throws PhotoRefused {
        byte[] grey = TestPhotos.file(TestPhotos.plain(400, 300, new Color(128, 128, 128)), "jpeg");
        BufferedImage seen = seen(TestFormats.withSegment(grey, 0xe2, SrgbProfileTest.segment(SrgbProfileTest.srgb())),
                PhotoType.JPEG);
        assertEquals(128, new Color(seen.getRGB(50, 50)).getGreen(), 1);
        assertTrue(new Color(seen(TestPhotos.withLinearProfile(grey), PhotoType.JPEG).getRGB(50, 50)).getGreen() > 180);
    }
}
