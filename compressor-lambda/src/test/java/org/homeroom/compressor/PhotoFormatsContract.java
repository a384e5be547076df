package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats that every engine accepts, and the damage that it detects. */
abstract class PhotoFormatsContract {
    private static final Set<RenditionKind> THUMB = EnumSet.of(RenditionKind.THUMB);

    abstract PhotoEngine engine();

    @Test
    void takesAProgressiveJpeg() throws PhotoRefused {
        PhotoEngineContract.assertCorners(seen(TestFormats.progressive(TestPhotos.upright(600, 400)), PhotoType.JPEG));
    }

    @Test
    void takesTheFourColoursOfAPress() throws PhotoRefused {
        BufferedImage seen = seen(TestFormats.cmyk(320, 200), PhotoType.JPEG);
        // Every press has its own reds and greens; which is the strongest can be said for all.
        assertEquals(List.of(0, 1, 2), List.of(strongest(seen, 20, 20), strongest(seen, 300, 20), strongest(seen, 20, 180)));
        assertTrue(new Color(seen.getRGB(300, 180)).getRed() > 150, "yellow is bright");
    }

    /** Without the marker, the values might not be inverted; but browsers and libvips assume that they are. */
    @Test
    void takesTheFourColoursOfAPressWithoutAdobesMarkerToo() throws PhotoRefused {
        BufferedImage adobes = seen(TestFormats.cmyk(320, 200), PhotoType.JPEG);
        BufferedImage seen = seen(TestFormats.cmykWithoutMarker(320, 200), PhotoType.JPEG);
        for (int x : new int[] {20, 300}) {
            for (int y : new int[] {20, 180}) {
                assertEquals(new Color(adobes.getRGB(x, y)), new Color(seen.getRGB(x, y)), "at " + x + "," + y);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void takesAPhotoWhoseProfileIsBroken(int kind) throws PhotoRefused {
        byte[] photo = kind == 2 ? TestFormats.cmyk(320, 200) : TestPhotos.file(TestPhotos.upright(320, 200), "jpeg");
        byte[] profile = switch (kind) {
            case 0 -> new byte[500];
            case 1 -> Arrays.copyOf(SrgbProfileTest.srgb(), 300);
            default -> Arrays.copyOf(TestFormats.profileOfBlueInks(), 300);
        };
        BufferedImage seen = seen(TestFormats.withSegment(photo, 0xe2, SrgbProfileTest.segment(profile)), PhotoType.JPEG);
        assertEquals(List.of(0, 1, 2), List.of(strongest(seen, 20, 20), strongest(seen, 300, 20), strongest(seen, 20, 180)));
    }

    @ParameterizedTest
    @EnumSource
    void ignoresAProfileByWhichNothingCanBeConverted(TestFormats.BrokenPart part) throws PhotoRefused {
        byte[] profile = TestFormats.brokenProfile(part);
        byte[] jpeg = TestPhotos.file(TestPhotos.upright(320, 200), "jpeg");
        PhotoEngineContract.assertCorners(seen(TestFormats.withSegment(jpeg, 0xe2, SrgbProfileTest.segment(profile)), PhotoType.JPEG));
        byte[] png = TestPhotos.file(TestPhotos.upright(320, 200), "png");
        PhotoEngineContract.assertCorners(seen(TestFormats.withChunk(png, "iCCP", TestFormats.compressedProfile(profile)), PhotoType.PNG));
    }

    @Test
    void ignoresAPressProfileByWhichNothingCanBeConverted() throws PhotoRefused {
        byte[] profile = TestFormats.profileOfBlueInks();
        ByteBuffer.wrap(profile).put(20, TestPhotos.ascii("zzzz"));
        BufferedImage seen = seen(TestFormats.withSegment(TestFormats.cmyk(320, 200), 0xe2, SrgbProfileTest.segment(profile)), PhotoType.JPEG);
        assertEquals(List.of(0, 1, 2), List.of(strongest(seen, 20, 20), strongest(seen, 300, 20), strongest(seen, 20, 180)));
    }

    /** One that shrinks to nothing while it is loaded ends the process in libvips 8.14. */
    @ParameterizedTest
    @CsvSource({"8000, 1", "1, 8000", "65500, 4", "4, 65500", "30000, 7", "9, 50000", "3, 2", "1, 1"})
    void takesALineOfPixels(int width, int height) throws PhotoRefused {
        byte[] jpeg = TestPhotos.file(TestPhotos.noise(width, height), "jpeg");
        for (int orientation : new int[] {1, 6}) {
            byte[] held = TestFormats.withSegment(jpeg, 0xe1, TestFormats.exif(ByteOrder.BIG_ENDIAN, 3, orientation));
            for (RenditionKind smallest : RenditionKind.values()) {
                PhotoEngine.Developed developed = engine().develop(held, PhotoType.JPEG, EnumSet.range(smallest, RenditionKind.PRINT));
                boolean onItsSide = orientation == 6;
                assertEquals(List.of(onItsSide ? height : width, onItsSide ? width : height), List.of(developed.width(), developed.height()));
                for (PhotoEngine.Picture picture : developed.pictures()) {
                    assertEquals(Math.min(Math.max(width, height), picture.kind().longSide()), Math.max(picture.width(), picture.height()));
                }
            }
        }
        assertEquals(1, engine().develop(jpeg, PhotoType.JPEG, THUMB).pictures().size());
        assertEquals(1, engine().develop(TestPhotos.file(TestPhotos.noise(width, height), "png"), PhotoType.PNG, THUMB).pictures().size());
    }

    /** As in browsers, where the page shows through. */
    @Test
    void putsAFrameThatIsSmallerThanItsCanvasOnWhite() throws PhotoRefused {
        PhotoEngine.Developed developed = engine().develop(TestFormats.gifOnACanvas(300, 200), PhotoType.GIF, THUMB);
        assertEquals(List.of(300, 200), List.of(developed.width(), developed.height()));
        BufferedImage seen = TestPhotos.decode(developed.pictures().getFirst().jpeg());
        assertEquals(List.of(300, 200), List.of(seen.getWidth(), seen.getHeight()));
        for (int[] outside : new int[][] {{4, 4}, {295, 4}, {4, 195}, {295, 195}, {40, 80}, {110, 20}, {180, 80}, {110, 140}}) {
            assertTrue(new Color(seen.getRGB(outside[0], outside[1])).getBlue() > 240 && new Color(seen.getRGB(outside[0], outside[1])).getRed() > 240,
                    () -> "white at " + Arrays.toString(outside));
        }
        PhotoEngineContract.assertCorners(seen.getSubimage(60, 40, 100, 80));
    }

    @Test
    void putsAFrameThatReachesBeyondItsCanvasOnWhiteToo() throws PhotoRefused {
        PhotoEngine.Developed developed = engine().develop(TestFormats.gifOnACanvas(120, 90), PhotoType.GIF, THUMB);
        BufferedImage seen = TestPhotos.decode(developed.pictures().getFirst().jpeg());
        assertEquals(0, strongest(seen, 64, 44));
        assertTrue(new Color(seen.getRGB(10, 10)).getBlue() > 240);
    }

    @ParameterizedTest
    @CsvSource({"MM, 4", "II, 4", "MM, 3", "II, 3", "MM, 1", "II, 1"})
    void readsAnOrientationOfAnyTypeInEitherOrder(String order, int type) throws PhotoRefused {
        byte[] exif = TestFormats.exif(order.equals("MM") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, type, 6);
        byte[] jpeg = TestFormats.withSegment(TestPhotos.file(TestPhotos.upright(60, 40), "jpeg"), 0xe1, exif);
        PhotoEngine.Developed developed = engine().develop(jpeg, PhotoType.JPEG, THUMB);
        assertEquals(List.of(40, 60), List.of(developed.width(), developed.height()));
        assertEquals(2, strongest(TestPhotos.decode(developed.pictures().getFirst().jpeg()), 5, 5), "blue was at the bottom left");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void turnsAPngByItsExif(int orientation) throws PhotoRefused {
        byte[] held = TestPhotos.held(orientation);
        byte[] exif = Arrays.copyOfRange(held, 12, 212);
        byte[] png = TestFormats.withChunk(TestPhotos.file(TestPhotos.decode(withoutExif(held)), "png"), "eXIf", exif);
        PhotoEngine.Developed developed = engine().develop(png, PhotoType.PNG, THUMB);
        assertEquals(List.of(600, 400), List.of(developed.width(), developed.height()));
        assertEquals(LocalDateTime.of(2026, 6, 12, 10, 30), developed.captured());
        PhotoEngineContract.assertCorners(TestPhotos.decode(developed.pictures().getFirst().jpeg()));
    }

    private static byte[] withoutExif(byte[] held) {
        byte[] rest = Arrays.copyOfRange(held, 2 + 2 + Bytes.u16(held, 4), held.length);
        return ByteBuffer.allocate(2 + rest.length).putShort((short) 0xffd8).put(rest).array();
    }

    @Test
    void takesAPngWithATableOfColours() throws PhotoRefused {
        PhotoEngineContract.assertCorners(seen(TestFormats.palettePng(300, 200), PhotoType.PNG));
    }

    @Test
    void putsSixteenBitsAndTransparencyOnWhite() throws PhotoRefused {
        Color seen = new Color(seen(TestFormats.deepPng(100, 80), PhotoType.PNG).getRGB(50, 40));
        assertEquals(255, seen.getRed(), 4);
        assertEquals(127, seen.getGreen(), 6);
        assertEquals(127, seen.getBlue(), 6);
    }

    @Test
    void turnsAWebpByItsExif() throws PhotoRefused {
        PhotoEngineContract.assertCorners(seen(TestFormats.webp(1), PhotoType.WEBP));
        PhotoEngine.Developed turned = engine().develop(TestFormats.webp(6), PhotoType.WEBP, THUMB);
        assertEquals(List.of(64, 96), List.of(turned.width(), turned.height()));
        BufferedImage seen = TestPhotos.decode(turned.pictures().getFirst().jpeg());
        assertEquals(List.of(64, 96), List.of(seen.getWidth(), seen.getHeight()));
        assertEquals(2, strongest(seen, 8, 8), "blue was at the bottom left");
    }

    @Test
    void makesOnlyTheRenditionsThatAreWanted() throws PhotoRefused {
        Set<RenditionKind> wanted = EnumSet.of(RenditionKind.PAGE, RenditionKind.THUMB);
        PhotoEngine.Developed developed = engine().develop(TestPhotos.held(1), PhotoType.JPEG, wanted);
        assertEquals(List.of(RenditionKind.THUMB, RenditionKind.PAGE),
                developed.pictures().stream().map(PhotoEngine.Picture::kind).toList());
    }

    @Test
    void removesEverythingFromAPngButItsPixels() throws PhotoRefused {
        byte[] png = TestPhotos.file(TestPhotos.upright(64, 64), "png");
        png = TestFormats.withChunk(png, "tEXt", TestPhotos.ascii("Author\0secret"));
        png = TestFormats.withChunk(png, "iTXt", TestPhotos.ascii("XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>secret</x:xmpmeta>"));
        png = TestFormats.withChunk(png, "eXIf", Arrays.copyOfRange(TestPhotos.held(1), 12, 212));
        for (PhotoEngine.Picture picture : engine().develop(png, PhotoType.PNG, EnumSet.allOf(RenditionKind.class)).pictures()) {
            String text = new String(picture.jpeg(), StandardCharsets.ISO_8859_1);
            for (String trace : List.of("secret", "xmp", "Exif", "2026", "ICC_PROFILE", "MM\0*")) {
                assertFalse(text.contains(trace), trace);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void takesAJpegWithAnOddEnd(int oddity) throws PhotoRefused {
        byte[] photo = TestPhotos.file(TestPhotos.upright(64, 64), "jpeg");
        byte[] odd = switch (oddity) {
            // Zeros up to a full block, a preview, padding before the end, an unknown segment.
            case 0 -> Arrays.copyOf(photo, photo.length + 512);
            case 1 -> ByteBuffer.allocate(2 * photo.length).put(photo).put(photo).array();
            case 2 -> ByteBuffer.allocate(photo.length + 3).put(photo, 0, photo.length - 2)
                    .put(new byte[] {-1, -1, -1, -1, (byte) 0xd9}).array();
            default -> TestFormats.withSegment(photo, 0xef, TestPhotos.ascii("a maker's own"));
        };
        PhotoEngineContract.assertCorners(seen(odd, PhotoType.JPEG));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesAJpegThatLacksItsEnd(boolean progressive) {
        BufferedImage noise = TestPhotos.noise(200, 150);
        byte[] photo = progressive ? TestFormats.progressive(noise) : TestPhotos.file(noise, "jpeg");
        for (int missing : new int[] {1, 2, 3, 100, photo.length / 3}) {
            assertRefused(Refusal.TRUNCATED, Arrays.copyOf(photo, photo.length - missing), PhotoType.JPEG);
            byte[] neverFilled = Arrays.copyOf(Arrays.copyOf(photo, photo.length - missing), photo.length + 64);
            assertRefused(Refusal.TRUNCATED, neverFilled, PhotoType.JPEG);
        }
    }

    @Test
    void refusesAJpegThatLacksAPieceFromItsMiddle() {
        byte[] photo = TestPhotos.file(TestPhotos.noise(200, 150), "jpeg");
        ByteBuffer cut = ByteBuffer.allocate(photo.length * 2 / 3);
        cut.put(photo, 0, photo.length / 3).put(photo, photo.length - photo.length / 3, cut.remaining());
        assertRefused(Refusal.CORRUPT, cut.array(), PhotoType.JPEG);
    }

    @Test
    void refusesAJpegWithoutAPicture() {
        assertRefused(Refusal.CORRUPT, new byte[] {-1, (byte) 0xd8, -1, (byte) 0xd9}, PhotoType.JPEG);
    }

    @Test
    void refusesAJpegOfEndlessScans() {
        byte[] photo = TestFormats.progressive(TestPhotos.noise(32, 32));
        int scan = 0;
        while (!Bytes.are(photo, scan, "\u00ff\u00da")) {
            scan++;
        }
        byte[] again = Arrays.copyOfRange(photo, scan, photo.length - 2);
        ByteBuffer endless = ByteBuffer.allocate(photo.length + 200 * again.length).put(photo, 0, photo.length - 2);
        for (int i = 0; i < 200; i++) {
            endless.put(again);
        }
        assertRefused(Refusal.CORRUPT, endless.putShort((short) 0xffd9).array(), PhotoType.JPEG);
    }

    @Test
    void refusesATruncatedWebp() {
        byte[] photo = TestFormats.webp(1);
        assertRefused(Refusal.TRUNCATED, Arrays.copyOf(photo, photo.length - 1), PhotoType.WEBP);
        assertRefused(Refusal.TRUNCATED, Arrays.copyOf(photo, 30), PhotoType.WEBP);
    }

    /** A decoder may or may not make something of a damaged file; it answers either way. */
    @ParameterizedTest
    @ValueSource(strings = {"JPEG", "PNG", "GIF", "WEBP", "HEIF"})
    void answersWhateverIsInTheFile(PhotoType type) {
        byte[] photo = switch (type) {
            case WEBP -> TestFormats.webp(6);
            case HEIF -> TestFormats.heicOnItsSide();
            case JPEG -> TestPhotos.withMetadata(TestFormats.progressive(TestPhotos.upright(64, 48)), 6);
            default -> TestPhotos.file(TestPhotos.upright(64, 48), type.name());
        };
        Random random = new Random(42);
        for (int round = 0; round < 150; round++) {
            byte[] broken = photo.clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                broken[12 + random.nextInt(broken.length - 12)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                engine().develop(random.nextInt(4) == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length)) : broken,
                        type, THUMB);
            } catch (PhotoRefused answer) {
                assertTrue(EnumSet.complementOf(EnumSet.of(Refusal.EMPTY, Refusal.TOO_MANY_BYTES)).contains(answer.refusal()));
            }
        }
    }

    @Test
    void recognisesAPhotoSavedInAnotherSizeAndQuality() throws PhotoRefused {
        BufferedImage scene = TestScenes.scene(1, 900, 600);
        Manifest.Look look = look(TestPhotos.file(scene, "png"), PhotoType.PNG);
        assertTrue(look.isLike(look(TestPhotos.file(scene, "jpeg"), PhotoType.JPEG)), "as JPEG");
        BufferedImage smaller = new BufferedImage(450, 300, BufferedImage.TYPE_INT_RGB);
        smaller.createGraphics().drawImage(scene.getScaledInstance(450, 300, java.awt.Image.SCALE_SMOOTH), 0, 0, null);
        assertTrue(look.isLike(look(TestPhotos.file(smaller, "jpeg"), PhotoType.JPEG)), "half as large");
    }

    @Test
    void tellsDifferentPhotosApart() throws PhotoRefused {
        Manifest.Look[] looks = new Manifest.Look[8];
        for (int i = 0; i < looks.length; i++) {
            looks[i] = look(TestPhotos.file(TestScenes.scene(i, 600, 400), "jpeg"), PhotoType.JPEG);
            for (int j = 0; j < i; j++) {
                assertFalse(looks[i].isLike(looks[j]), i + " and " + j);
            }
        }
    }

    private Manifest.Look look(byte[] photo, PhotoType type) throws PhotoRefused {
        return engine().develop(photo, type, THUMB).look();
    }

    BufferedImage seen(byte[] photo, PhotoType type) throws PhotoRefused {
        return TestPhotos.decode(engine().develop(photo, type, THUMB).pictures().getFirst().jpeg());
    }

    /** Red, green or blue. */
    static int strongest(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        int[] rgb = {colour.getRed(), colour.getGreen(), colour.getBlue()};
        int strongest = 0;
        for (int i = 1; i < 3; i++) {
            strongest = rgb[i] > rgb[strongest] ? i : strongest;
        }
        return strongest;
    }

    void assertRefused(Refusal refusal, byte[] photo, PhotoType type) {
        PhotoRefused refused = assertThrows(PhotoRefused.class, () -> engine().develop(photo, type, THUMB));
        assertEquals(refusal, refused.refusal());
    }
}
