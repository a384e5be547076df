package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @MethodSource("trailers")
    void ignoresWhatIsBehindTheLastBoxOfAnAvif(String name) throws PhotoRefused {
        PhotoEngineContract.assertCorners(seen(TestTrailers.behind(TestFormats.avif(), TestTrailers.all().get(name)), PhotoType.HEIF));
    }

    static Set<String> trailers() {
        return TestTrailers.all().keySet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"avif", "miaf", "MA1B", "1234"})
    void takesABrandOfOursAmongTheOthersOfAnAvif(String major) throws PhotoRefused {
        byte[] photo = TestFormats.branded(TestFormats.avif(), major, "avif");
        assertEquals(PhotoType.HEIF, PhotoType.of(photo).orElseThrow());
        PhotoEngineContract.assertCorners(seen(photo, PhotoType.HEIF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"isom", "mp42", "msf1", "avis", "qt  "})
    void takesAStillAvifThatCallsItselfAFilmToo(String brand) throws PhotoRefused {
        PhotoEngineContract.assertCorners(seen(TestFormats.branded(TestFormats.avif(), brand, "avif"), PhotoType.HEIF));
        PhotoEngineContract.assertCorners(seen(TestFormats.branded(TestFormats.avif(), "avif", brand), PhotoType.HEIF));
    }

    @Test
    void refusesACutAvif() throws PhotoRefused {
        byte[] photo = TestFormats.avif();
        seen(photo, PhotoType.HEIF);
        for (int length : new int[] {photo.length - 1, photo.length / 2, 40}) {
            assertRefused(Refusal.TRUNCATED, Arrays.copyOf(photo, length), PhotoType.HEIF);
        }
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
