package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all engines have in common. */
abstract class PhotoEngineContract {
    abstract PhotoEngine engine();

    PhotoEngine.Developed developed(byte[] photo, PhotoType type) throws PhotoRefused {
        return engine().develop(photo, type, EnumSet.allOf(RenditionKind.class));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsEveryOrientationUpright(int orientation) throws PhotoRefused {
        PhotoEngine.Developed developed = developed(TestPhotos.held(orientation), PhotoType.JPEG);
        assertEquals(List.of(600, 400), List.of(developed.width(), developed.height()));
        for (PhotoEngine.Picture picture : developed.pictures()) {
            assertCorners(TestPhotos.decode(picture.jpeg()));
        }
    }

    @Test
    void leavesNoMetadataInAnyRendition() throws PhotoRefused {
        PhotoEngine.Developed developed = developed(TestPhotos.held(6), PhotoType.JPEG);
        for (PhotoEngine.Picture picture : developed.pictures()) {
            // JFIF (e0) says nothing about the photo; the rest are tables, frame and scan.
            Set<Integer> beyond = markers(picture.jpeg());
            beyond.removeAll(Set.of(0xe0, 0xdb, 0xc0, 0xc2, 0xc4, 0xda, 0xdd));
            assertEquals(Set.of(), beyond, "segments of " + picture.kind());
            String text = new String(picture.jpeg(), StandardCharsets.ISO_8859_1);
            for (String trace : List.of("Exif", "xmp", "secret", "2026", "ICC_PROFILE")) {
                assertFalse(text.contains(trace), trace + " in " + picture.kind());
            }
        }
    }

    @Test
    void makesOneRenditionOfEachKindWithinItsBound() throws PhotoRefused {
        byte[] photo = TestPhotos.file(TestPhotos.upright(2000, 4000), "jpeg");
        PhotoEngine.Developed developed = developed(photo, PhotoType.JPEG);
        assertEquals(List.of(RenditionKind.values()),
                developed.pictures().stream().map(PhotoEngine.Picture::kind).toList());
        for (PhotoEngine.Picture picture : developed.pictures()) {
            BufferedImage image = TestPhotos.decode(picture.jpeg());
            assertEquals(picture.kind().longSide(), picture.height());
            assertEquals(picture.kind().longSide() / 2, picture.width());
            assertEquals(List.of(picture.width(), picture.height()), List.of(image.getWidth(), image.getHeight()));
            assertCorners(image);
        }
    }

    @Test
    void makesAVeryLargePhotoSmaller() throws PhotoRefused {
        byte[] photo = TestPhotos.file(TestPhotos.upright(7400, 800), "jpeg");
        PhotoEngine.Picture print = developed(photo, PhotoType.JPEG).pictures().getLast();
        assertEquals(3600, print.width());
        assertCorners(TestPhotos.decode(print.jpeg()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 300})
    void enlargesNothing(int side) throws PhotoRefused {
        byte[] photo = TestPhotos.file(TestPhotos.plain(side, side, Color.CYAN), "png");
        for (PhotoEngine.Picture picture : developed(photo, PhotoType.PNG).pictures()) {
            assertEquals(List.of(side, side), List.of(picture.width(), picture.height()));
        }
    }

    @Test
    void putsATransparentPhotoOnWhite() throws PhotoRefused {
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(200, 0, 200, 400);
        graphics.dispose();
        PhotoEngine.Developed developed = developed(TestPhotos.file(image, "png"), PhotoType.PNG);
        for (PhotoEngine.Picture picture : developed.pictures()) {
            BufferedImage seen = TestPhotos.decode(picture.jpeg());
            assertNear(Color.WHITE, seen, 10, 10);
            assertNear(Color.RED, seen, seen.getWidth() - 10, 10);
        }
    }

    @Test
    void turnsTheColoursOfAnotherProfileIntoSrgb() throws PhotoRefused {
        // Half of the light is 188 of 255 in sRGB.
        byte[] photo = TestPhotos.withLinearProfile(TestPhotos.file(
                TestPhotos.plain(400, 300, new Color(128, 128, 128)), "jpeg"));
        for (PhotoEngine.Picture picture : developed(photo, PhotoType.JPEG).pictures()) {
            int seen = new Color(TestPhotos.decode(picture.jpeg()).getRGB(50, 50)).getGreen();
            assertEquals(188, seen, 4);
        }
    }

    @Test
    void takesAGif() throws PhotoRefused {
        byte[] photo = TestPhotos.file(TestPhotos.upright(400, 300), "gif");
        PhotoEngine.Developed developed = developed(photo, PhotoType.GIF);
        assertCorners(TestPhotos.decode(developed.pictures().getFirst().jpeg()));
    }

    @Test
    void takesAGreyPhoto() throws PhotoRefused {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(TestPhotos.plain(400, 300, Color.WHITE), 0, 0, null);
        graphics.dispose();
        PhotoEngine.Developed developed = developed(TestPhotos.file(image, "jpeg"), PhotoType.JPEG);
        assertEquals("#ffffff", developed.look().colour());
        assertNear(Color.WHITE, TestPhotos.decode(developed.pictures().getFirst().jpeg()), 10, 10);
    }

    @Test
    void takesSixteenBitsToAChannel() throws PhotoRefused {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_USHORT_GRAY);
        PhotoEngine.Developed developed = developed(TestPhotos.file(image, "png"), PhotoType.PNG);
        assertEquals("#000000", developed.look().colour());
    }

    @Test
    void findsTheColourThatFillsMost() throws PhotoRefused {
        BufferedImage image = TestPhotos.plain(400, 400, new Color(0x33, 0x66, 0x99));
        image.createGraphics().fillRect(0, 0, 100, 100);
        String colour = developed(TestPhotos.file(image, "png"), PhotoType.PNG).look().colour();
        Color found = Color.decode(colour);
        assertTrue(Math.abs(found.getRed() - 0x33) < 8 && Math.abs(found.getGreen() - 0x66) < 8
                && Math.abs(found.getBlue() - 0x99) < 8, colour);
    }

    @Test
    void saysWhenThePhotoWasTakenIfTheCameraDoes() throws PhotoRefused {
        assertEquals(LocalDateTime.of(2026, 6, 12, 10, 30),
                developed(TestPhotos.held(1), PhotoType.JPEG).captured());
        byte[] silent = TestPhotos.file(TestPhotos.upright(100, 100), "jpeg");
        assertNull(developed(silent, PhotoType.JPEG).captured());
    }

    @Test
    void refusesTooManyPixelsByTheHeaderAlone() {
        assertRefused(Refusal.TOO_MANY_PIXELS, TestPhotos.pngThatClaims(30_000, 30_000), PhotoType.PNG);
        assertRefused(Refusal.TOO_MANY_PIXELS, TestPhotos.jpegThatClaims(20_000, 5_001), PhotoType.JPEG);
    }

    @Test
    void saysHowLargeAPhotoIsThatIsTooLarge() {
        PhotoRefused refused = assertThrows(PhotoRefused.class,
                () -> developed(TestPhotos.pngThatClaims(30_000, 20_000), PhotoType.PNG));
        assertEquals(List.of(30_000, 20_000), List.of(refused.width(), refused.height()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPEG", "PNG", "GIF"})
    void refusesATruncatedFile(PhotoType type) {
        byte[] photo = TestPhotos.file(TestPhotos.noise(200, 150), type.name());
        for (int percent : new int[] {10, 50, 90}) {
            assertRefused(Refusal.TRUNCATED, Arrays.copyOf(photo, photo.length * percent / 100), type);
        }
    }

    @Test
    void refusesAJpegWithoutAnythingBehindItsFirstBytes() {
        assertRefused(Refusal.TRUNCATED, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, PhotoType.JPEG);
    }

    @Test
    void refusesAJpegWhoseHeaderIsDamaged() {
        byte[] photo = TestPhotos.file(TestPhotos.noise(64, 64), "jpeg");
        Arrays.fill(photo, 25, 300, (byte) 0x55);
        PhotoRefused refused = assertThrows(PhotoRefused.class, () -> developed(photo, PhotoType.JPEG));
        assertTrue(Set.of(Refusal.CORRUPT, Refusal.TRUNCATED).contains(refused.refusal()));
    }

    @Test
    void refusesAPngWhosePixelsAreDamaged() {
        byte[] photo = TestPhotos.file(TestPhotos.noise(64, 64), "png");
        Arrays.fill(photo, photo.length / 2, photo.length / 2 + 100, (byte) 0x55);
        assertRefused(Refusal.CORRUPT, photo, PhotoType.PNG);
    }

    @Test
    void refusesWhatOnlyBeginsLikeAHeif() {
        PhotoRefused refused = assertThrows(PhotoRefused.class,
                () -> developed(TestPhotos.ascii("\0\0\0\u0010ftypheic\0\0\0\0"), PhotoType.HEIF));
        assertTrue(Set.of(Refusal.CORRUPT, Refusal.UNSUPPORTED_TYPE).contains(refused.refusal()));
    }

    @Test
    void servesSeveralThreadsAtOnce() throws Exception {
        byte[] photo = TestPhotos.held(6);
        byte[] broken = Arrays.copyOf(photo, photo.length / 2);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> both = () -> {
                assertCorners(TestPhotos.decode(developed(photo, PhotoType.JPEG).pictures().getFirst().jpeg()));
                assertRefused(Refusal.TRUNCATED, broken, PhotoType.JPEG);
                return true;
            };
            for (Future<Boolean> future : threads.invokeAll(List.of(both, both, both, both, both, both, both, both))) {
                assertTrue(future.get());
            }
        }
    }

    void assertRefused(Refusal refusal, byte[] photo, PhotoType type) {
        PhotoRefused refused = assertThrows(PhotoRefused.class, () -> developed(photo, type));
        assertEquals(refusal, refused.refusal());
    }

    static void assertCorners(BufferedImage image) {
        int right = image.getWidth() - 5;
        int bottom = image.getHeight() - 5;
        assertNear(TestPhotos.CORNERS.get("top left"), image, 4, 4);
        assertNear(TestPhotos.CORNERS.get("top right"), image, right, 4);
        assertNear(TestPhotos.CORNERS.get("bottom left"), image, 4, bottom);
        assertNear(TestPhotos.CORNERS.get("bottom right"), image, right, bottom);
    }

    private static void assertNear(Color expected, BufferedImage image, int x, int y) {
        Color seen = new Color(image.getRGB(x, y));
        assertTrue(Math.abs(seen.getRed() - expected.getRed()) < 40
                && Math.abs(seen.getGreen() - expected.getGreen()) < 40
                && Math.abs(seen.getBlue() - expected.getBlue()) < 40,
                () -> "at " + x + "," + y + " expected " + expected + " but saw " + seen);
    }

    private static Set<Integer> markers(byte[] jpeg) {
        Set<Integer> markers = new TreeSet<>();
        int at = 2;
        int marker = 0;
        while (marker != 0xda) {
            assertEquals(0xff, jpeg[at] & 0xff, "a segment begins at " + at);
            marker = jpeg[at + 1] & 0xff;
            markers.add(marker);
            at += 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
        }
        return markers;
    }
}
