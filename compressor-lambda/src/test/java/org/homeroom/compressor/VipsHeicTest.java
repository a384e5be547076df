package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Portraits as an iPhone writes them. Runs on the build's library, which reports that it has no decoder for them, and once more
 * on the system's.
 */
class VipsHeicTest {
    private static PhotoEngine engine;

    @BeforeAll
    static void load() {
        engine = VipsEngineTest.chosen();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsThePortraitOnceAndShowsItsColours(int orientation) throws PhotoRefused {
        PhotoEngine.Developed developed = developed(TestHeic.portrait(orientation));
        assertEquals(List.of(120, 100), List.of(developed.width(), developed.height()));
        assertEquals(LocalDateTime.of(2026, 6, 12, 10, 30), developed.captured());
        assertEquals(List.of(RenditionKind.values()), developed.pictures().stream().map(PhotoEngine.Picture::kind).toList());
        for (PhotoEngine.Picture picture : developed.pictures()) {
            BufferedImage seen = TestPhotos.decode(picture.jpeg());
            assertEquals(List.of(120, 100), List.of(seen.getWidth(), seen.getHeight()));
            PhotoEngineContract.assertCorners(seen);
        }
    }

    /** The boxes decide, whatever the EXIF data say: see ADR 26. */
    @ParameterizedTest
    @CsvSource({"1, 6", "6, 1", "6, 3", "3, 8", "8, 6"})
    void turnsByTheBoxesAndNeverByTheExifData(int held, int inExif) throws PhotoRefused {
        PhotoEngine.Developed developed = developed(TestHeic.portrait(held, inExif));
        assertEquals(List.of(120, 100), List.of(developed.width(), developed.height()));
        for (PhotoEngine.Picture picture : developed.pictures()) {
            PhotoEngineContract.assertCorners(TestPhotos.decode(picture.jpeg()));
        }
    }

    @ParameterizedTest
    @MethodSource("trailers")
    void ignoresWhatIsBehindTheLastBox(String name) throws PhotoRefused {
        byte[] trailer = TestTrailers.all().get(name);
        for (PhotoEngine.Picture picture : developed(TestTrailers.behind(TestHeic.portrait(6), trailer)).pictures()) {
            PhotoEngineContract.assertCorners(TestPhotos.decode(picture.jpeg()));
        }
    }

    static Set<String> trailers() {
        return TestTrailers.all().keySet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"miaf", "MiHB", "MA1B", "1234"})
    void takesABrandOfOursAmongTheOthers(String major) throws PhotoRefused {
        byte[] photo = TestFormats.branded(TestFormats.heicOnItsSide(), major, "heic");
        assertEquals(PhotoType.HEIF, PhotoType.of(photo).orElseThrow());
        PhotoEngineContract.assertCorners(TestPhotos.decode(developed(photo).pictures().getFirst().jpeg()));
    }

    @Test
    void ignoresAProfileByWhichNothingCanBeConverted() throws PhotoRefused {
        byte[] photo = TestHeic.portrait(1);
        int profile = 0;
        while (!Bytes.are(photo, profile, "acsp")) {
            profile++;
        }
        ByteBuffer.wrap(photo).put(profile - 36 + 20, TestPhotos.ascii("zzzz"));
        assertEquals(3, developed(photo).pictures().size());
    }

    @Test
    void removesEverythingAPhoneSaysAboutThePlace() throws PhotoRefused {
        byte[] photo = TestHeic.portrait(6);
        assertTrue(text(photo).contains("secret") && text(photo).contains("Exif"));
        for (PhotoEngine.Picture picture : developed(photo).pictures()) {
            for (String trace : List.of("secret", "xmp", "Exif", "2026", "ICC_PROFILE", "MM\0*")) {
                assertFalse(text(picture.jpeg()).contains(trace), trace);
            }
        }
    }

    @Test
    void turnsAPictureWithoutTilesByItsBox() throws PhotoRefused {
        PhotoEngine.Developed developed = developed(TestFormats.heicOnItsSide());
        assertEquals(List.of(64, 96), List.of(developed.width(), developed.height()));
        for (PhotoEngine.Picture picture : developed.pictures()) {
            PhotoEngineContract.assertCorners(TestPhotos.decode(picture.jpeg()));
        }
    }

    @Test
    void refusesATruncatedPortrait() throws PhotoRefused {
        byte[] photo = TestHeic.portrait(6);
        developed(photo);
        for (int length : new int[] {photo.length - 1, photo.length - 60, photo.length - 150, photo.length / 2, 100}) {
            PhotoRefused refused = refused(Arrays.copyOf(photo, length));
            assertEquals(Refusal.TRUNCATED, refused.refusal(), length + " bytes");
        }
    }

    /** A hole in a portrait is worse than none. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, TestHeic.LAST_TILE})
    void refusesAPortraitThatLostATile(int tile) throws PhotoRefused {
        developed(TestHeic.portrait(1));
        assertEquals(Refusal.CORRUPT, refused(TestHeic.portraitThatLost(tile)).refusal());
    }

    /** The message in libheif 1.15 and 1.23. */
    @ParameterizedTest
    @ValueSource(strings = {"heif: Unsupported feature: Unsupported codec (4.3000)", "heif: Error while loading plugin: "
            + "No decoding plugin installed for this compression format: HEVC (a suitable decoder plugin is libde265) (11.6003)"})
    void tellsAMissingDecoderFromABrokenPortrait(String message) {
        assertEquals(Refusal.UNSUPPORTED_TYPE, VipsEngine.reason(new Vips.Failure(message), PhotoType.HEIF));
        assertEquals(Refusal.CORRUPT, VipsEngine.reason(new Vips.Failure(message), PhotoType.JPEG));
        assertEquals(Refusal.CORRUPT, VipsEngine.reason(
                new Vips.Failure("heif: Decoder plugin generated an error: Unspecified (7.0)"), PhotoType.HEIF));
    }

    /** Either there is a decoder, or the portrait is refused for that very reason. */
    private static PhotoEngine.Developed developed(byte[] photo) throws PhotoRefused {
        try {
            return engine.develop(photo, PhotoType.HEIF, EnumSet.allOf(RenditionKind.class));
        } catch (PhotoRefused refused) {
            boolean decoderIsMissing = refused.refusal() == Refusal.UNSUPPORTED_TYPE;
            assumeTrue(!decoderIsMissing, "NOT TESTED: " + engine.name() + " has no decoder of HEVC");
            throw refused;
        }
    }

    private static PhotoRefused refused(byte[] photo) {
        return assertThrows(PhotoRefused.class, () -> engine.develop(photo, PhotoType.HEIF, Set.of(RenditionKind.THUMB)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
