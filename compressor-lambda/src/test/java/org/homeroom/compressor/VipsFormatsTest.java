package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;
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
    void turnsAHeicByItsBoxWhereTheLibraryHasADecoder() throws PhotoRefused {
        PhotoEngine.Developed developed = heic();
        assertEquals(List.of(64, 96), List.of(developed.width(), developed.height()));
        for (PhotoEngine.Picture picture : developed.pictures()) {
            PhotoEngineContract.assertCorners(TestPhotos.decode(picture.jpeg()));
        }
    }

    @Test
    void refusesAHeicThatIsCutShort() throws PhotoRefused {
        byte[] photo = TestFormats.heicOnItsSide();
        heic();
        assertRefused(Refusal.TRUNCATED, Arrays.copyOf(photo, photo.length - 5), PhotoType.HEIF);
        assertRefused(Refusal.TRUNCATED, Arrays.copyOf(photo, 100), PhotoType.HEIF);
    }

    private static PhotoEngine.Developed heic() throws PhotoRefused {
        try {
            return engine.develop(TestFormats.heicOnItsSide(), PhotoType.HEIF, EnumSet.allOf(RenditionKind.class));
        } catch (PhotoRefused refused) {
            assertEquals(Refusal.UNSUPPORTED_TYPE, refused.refusal(), "a library without the decoder says so");
            assumeTrue(false, "NOT TESTED: " + engine.name() + " has no decoder of HEVC");
            throw refused;
        }
    }

    @Test
    void seesTheFourColoursOfAPressByItsProfile() throws PhotoRefused {
        byte[] profile = TestFormats.profileOfBlueInks();
        byte[] photo = TestFormats.withSegment(TestFormats.cmyk(320, 200), 0xe2, SrgbProfileTest.segment(profile));
        BufferedImage seen = seen(photo, PhotoType.JPEG);
        assertEquals(List.of(2, 2, 2), List.of(strongest(seen, 20, 20), strongest(seen, 300, 20), strongest(seen, 20, 180)));
    }

    /** What is sRGB already passes through; the same values under another profile do not. */
    @Test
    void leavesColoursAloneThatAreSrgbAlready() throws PhotoRefused {
        byte[] grey = TestPhotos.file(TestPhotos.plain(400, 300, new Color(128, 128, 128)), "jpeg");
        BufferedImage seen = seen(TestFormats.withSegment(grey, 0xe2, SrgbProfileTest.segment(SrgbProfileTest.srgb())),
                PhotoType.JPEG);
        assertEquals(128, new Color(seen.getRGB(50, 50)).getGreen(), 1);
        assertTrue(new Color(seen(TestPhotos.withLinearProfile(grey), PhotoType.JPEG).getRGB(50, 50)).getGreen() > 180);
    }
}
