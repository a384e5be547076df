package org.homeroom.compressor;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Photos with odd profiles, brands, trailers and shapes, as many as there are numbers: each is generated from its own, so that one that
 * does harm can be generated again.
 */
final class OddPhotos {
    private static final int PIXELS = 1_500_000;
    private static final int LONGEST_SIDE = 65_500;
    private static final List<String> BRANDS = List.of("heic", "heix", "mif1", "msf1", "miaf", "avif", "avis", "MA1B", "MiHB", "isom", "mp42", "crx ",
            "qt  ", "jpeg", "1pic", "\0\0\0\0", "\u00ff\u00ff\u00ff\u00ff");
    private static final List<String> SIGNATURES = List.of("zzzz", "XYZ ", "Lab ", "RGB ", "GRAY", "CMYK", "YCbr", "curv", "para", "mft1", "mft2", "mAB ",
            "desc", "text", "prtr", "mntr", "scnr", "abst", "link", "\0\0\0\0", "\u00ff\u00ff\u00ff\u00ff");
    private static final int HEADER_OF_PROFILE = 128;

    private final Random random;
    private final Kind kind;

    /** What is odd. */
    enum Kind {
        PROFILE, BRAND, TRAILER, SHAPE
    }

    private OddPhotos(long number) {
        // Neighbouring seeds would start alike.
        random = new Random(new SplittableRandom(number).nextLong());
        kind = kind(number);
    }

    static Kind kind(long number) {
        return Kind.values()[(int) (number % Kind.values().length)];
    }

    static byte[] file(long number) {
        OddPhotos odd = new OddPhotos(number);
        return switch (odd.kind) {
            case PROFILE -> odd.withProfile();
            case BRAND -> odd.branded();
            case TRAILER -> odd.withTrailer();
            case SHAPE -> odd.shaped();
        };
    }

    /** Whether nothing is damaged, so that it has to be made if the library reads its kind at all. */
    static boolean isSound(long number) {
        byte[] file = file(number);
        return kind(number) != Kind.BRAND || Bytes.are(file, (int) Math.min(file.length, Bytes.u32(file, 0) + 4), "meta");
    }

    // --- profiles

    private byte[] withProfile() {
        byte[] profile = profile();
        return switch (random.nextInt(4)) {
            case 0 -> TestFormats.withSegment(TestFormats.cmyk(64, 48), 0xe2, SrgbProfileTest.segment(Arrays.copyOf(profile, Math.min(60_000, profile.length))));
            case 1 -> TestFormats.withChunk(TestPhotos.file(TestPhotos.upright(64, 48), "png"), "iCCP", TestFormats.compressedProfile(profile));
            case 2 -> portraitWith(profile);
            default -> TestFormats.withSegment(TestPhotos.file(picture(64, 48), "jpeg"), 0xe2,
                    SrgbProfileTest.segment(Arrays.copyOf(profile, Math.min(60_000, profile.length))));
        };
    }

    private byte[] profile() {
        byte[] profile = switch (random.nextInt(6)) {
            case 0 -> TestFormats.profileOfBlueInks();
            case 1 -> ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
            case 2 -> ICC_Profile.getInstance(ColorSpace.CS_PYCC).getData();
            case 3 -> SrgbProfileTest.srgb();
            default -> ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        };
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            profile = mutated(profile);
        }
        return profile;
    }

    private byte[] mutated(byte[] profile) {
        ByteBuffer bytes = ByteBuffer.wrap(profile);
        if (profile.length <= HEADER_OF_PROFILE + 16) {
            return profile;
        }
        int tags = Math.clamp(bytes.getInt(HEADER_OF_PROFILE), 1, (profile.length - HEADER_OF_PROFILE - 4) / 12);
        int tag = HEADER_OF_PROFILE + 4 + 12 * random.nextInt(tags);
        int data = Math.clamp(bytes.getInt(tag + 4), 0, profile.length - 16);
        byte[] signature = TestPhotos.ascii(SIGNATURES.get(random.nextInt(SIGNATURES.size())));
        switch (random.nextInt(10)) {
            case 0 -> bytes.put(12 + 4 * random.nextInt(3), signature);
            case 1 -> bytes.put(8, (byte) random.nextInt(8)).putInt(64, random.nextInt(8));
            case 2 -> bytes.putInt(HEADER_OF_PROFILE, random.nextBoolean() ? random.nextInt(40) : random.nextInt());
            case 3 -> bytes.put(tag, signature);
            case 4 -> bytes.putInt(tag + 4, random.nextInt(profile.length + 100));
            case 5 -> bytes.putInt(tag + 8, random.nextInt(profile.length + 100));
            case 6 -> bytes.put(data, signature);
            case 7 -> bytes.putInt(data + 8, random.nextInt());
            case 8 -> {
                return Arrays.copyOf(profile, HEADER_OF_PROFILE + random.nextInt(2 * profile.length));
            }
            default -> {
                for (int i = 0; i < 4; i++) {
                    profile[data + random.nextInt(profile.length - data)] = (byte) random.nextInt();
                }
            }
        }
        return profile;
    }

    /** As many bytes of it as the portrait's own has. */
    private byte[] portraitWith(byte[] profile) {
        byte[] portrait = TestHeic.portrait(1 + random.nextInt(8));
        int from = 0;
        while (!Bytes.are(portrait, from, "acsp")) {
            from++;
        }
        from -= 36;
        int length = (int) Bytes.u32(portrait, from);
        System.arraycopy(Arrays.copyOf(profile, length), 0, portrait, from, length);
        return portrait;
    }

    // --- brands

    private byte[] branded() {
        byte[] file = heif();
        int first = (int) Bytes.u32(file, 0);
        for (int at = 8; at + 4 <= first; at += 4) {
            if (at != 12 && random.nextBoolean()) {
                ByteBuffer.wrap(file).put(at, TestPhotos.ascii(BRANDS.get(random.nextInt(BRANDS.size()))));
            }
        }
        if (random.nextInt(8) == 0) {
            ByteBuffer.wrap(file).putInt(random.nextBoolean() ? random.nextInt(first + 40) : random.nextInt());
        }
        return file;
    }

    private byte[] heif() {
        return switch (random.nextInt(3)) {
            case 0 -> TestFormats.avif();
            case 1 -> TestFormats.heicOnItsSide();
            default -> TestHeic.portrait(1 + random.nextInt(8), 1 + random.nextInt(8));
        };
    }

    // --- trailers

    private byte[] withTrailer() {
        byte[] file = switch (random.nextInt(8)) {
            case 0 -> TestPhotos.file(TestPhotos.upright(64, 48), "jpeg");
            case 1 -> TestPhotos.file(TestPhotos.upright(64, 48), "png");
            case 2 -> TestPhotos.file(TestPhotos.upright(64, 48), "gif");
            case 3 -> TestFormats.webp(6);
            default -> heif();
        };
        for (int i = random.nextInt(3); i >= 0; i--) {
            file = TestTrailers.behind(file, trailer());
        }
        return file;
    }

    private byte[] trailer() {
        byte[] noise = new byte[1 + random.nextInt(random.nextBoolean() ? 12 : 5000)];
        random.nextBytes(noise);
        return switch (random.nextInt(4)) {
            case 0 -> noise;
            case 1 -> heif();
            // A box of some length, true or not.
            case 2 -> ByteBuffer.allocate(8 + noise.length).putInt(random.nextInt(2 * noise.length + 16))
                    .put(TestPhotos.ascii(List.of("mpvd", "sefd", "free", "uuid", "skip").get(random.nextInt(5)))).put(noise).array();
            default -> {
                List<byte[]> known = List.copyOf(TestTrailers.all().values());
                yield known.get(random.nextInt(known.size()));
            }
        };
    }

    // --- shapes

    private byte[] shaped() {
        int one = side(LONGEST_SIDE);
        int other = side(Math.min(LONGEST_SIDE, PIXELS / one));
        boolean wide = random.nextBoolean();
        BufferedImage picture = picture(wide ? one : other, wide ? other : one);
        return switch (random.nextInt(6)) {
            case 0 -> TestPhotos.file(picture, "png");
            case 1 -> framed();
            case 2 -> TestFormats.progressive(picture);
            default -> {
                ByteOrder order = random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
                int type = new int[] {1, 3, 4}[random.nextInt(3)];
                yield TestFormats.withSegment(TestPhotos.file(picture, "jpeg"), 0xe1, TestFormats.exif(order, type, 1 + random.nextInt(8)));
            }
        };
    }

    /** Small ones as often as large ones. */
    private int side(int most) {
        return Math.clamp((int) Math.exp(random.nextDouble() * Math.log(most + 1)), 1, most);
    }

    /** A frame anywhere on a canvas of any size, or beside it. */
    private byte[] framed() {
        byte[] gif = TestPhotos.file(picture(1 + random.nextInt(300), 1 + random.nextInt(300)), "gif");
        int frame = FileStructure.firstFrame(gif);
        ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) side(1000)).putShort(8, (short) side(1000))
                .putShort(frame + 1, (short) random.nextInt(400)).putShort(frame + 3, (short) random.nextInt(400));
        return gif;
    }

    private BufferedImage picture(int width, int height) {
        return random.nextInt(4) == 0 ? TestPhotos.noise(width, height) : TestPhotos.upright(width, height);
    }
}
