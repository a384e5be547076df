package org.homeroom.compressor;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos made for the tests. A colour in each corner tells which way up a picture is. */
public final class TestPhotos {
    static final String CAPTURED = "2026:06:12 10:30:00";
    /** The corners as they are seen: top or bottom, left or right. */
    public static final Map<String, Color> CORNERS = Map.of("top left", Color.RED, "top right", Color.GREEN,
            "bottom left", Color.BLUE, "bottom right", Color.YELLOW);

    private TestPhotos() {
    }

    /** Four quarters of one colour each. */
    static BufferedImage quarters(int width, int height, Color topLeft, Color topRight, Color bottomLeft,
            Color bottomRight) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Color[] colours = {topLeft, topRight, bottomLeft, bottomRight};
        for (int i = 0; i < 4; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(i % 2 * (width / 2), i / 2 * (height / 2), width / 2, height / 2);
        }
        graphics.dispose();
        return image;
    }

    public static BufferedImage upright(int width, int height) {
        return quarters(width, height, Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);
    }

    public static BufferedImage plain(int width, int height, Color colour) {
        return quarters(width, height, colour, colour, colour, colour);
    }

    /** Does not compress well, so that the file is long enough to be truncated. */
    public static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }

    /**
     * A photo of 600 by 400 seen upright, held by the camera in an orientation of the EXIF standard: which side of the picture
     * its first row is, and which its first column.
     */
    public static byte[] held(int orientation) {
        Color[] stored = stored(orientation);
        boolean onItsSide = orientation >= 5;
        BufferedImage image = quarters(onItsSide ? 400 : 600, onItsSide ? 600 : 400, stored[0], stored[1], stored[2], stored[3]);
        return withMetadata(file(image, "jpeg"), orientation);
    }

    /** The quarters, row by row, as a camera held like this stores them. */
    static Color[] stored(int orientation) {
        String[][] sides = {{"top", "left"}, {"top", "right"}, {"bottom", "right"}, {"bottom", "left"},
            {"left", "top"}, {"right", "top"}, {"right", "bottom"}, {"left", "bottom"}};
        String row = sides[orientation - 1][0];
        String column = sides[orientation - 1][1];
        return new Color[] {corner(row, column), corner(row, opposite(column)),
            corner(opposite(row), column), corner(opposite(row), opposite(column))};
    }

    private static Color corner(String one, String other) {
        return CORNERS.getOrDefault(one + " " + other, CORNERS.get(other + " " + one));
    }

    private static String opposite(String side) {
        return switch (side) {
            case "top" -> "bottom";
            case "bottom" -> "top";
            case "left" -> "right";
            default -> "left";
        };
    }

    public static byte[] file(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("No writer for " + format);
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static BufferedImage decode(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Puts EXIF (orientation, date, GPS), XMP, IPTC and a comment after the first marker of a JPEG. */
    public static byte[] withMetadata(byte[] jpeg, int orientation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segment(out, 0xe1, exif(orientation));
        segment(out, 0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta secret='xmp'/>"));
        segment(out, 0xed, ascii("Photoshop 3.0\0secret"));
        segment(out, 0xfe, ascii("a secret comment"));
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** Marks a JPEG's values as linear light rather than perceived brightness. */
    static byte[] withLinearProfile(byte[] jpeg) {
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        profile.writeBytes(ascii("ICC_PROFILE\0\u0001\u0001"));
        profile.writeBytes(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // After the JFIF segment, which has to come first.
        int jfif = 4 + ((jpeg[4] & 0xff) << 8 | jpeg[5] & 0xff);
        out.write(jpeg, 0, jfif);
        segment(out, 0xe2, profile.toByteArray());
        out.write(jpeg, jfif, jpeg.length - jfif);
        return out.toByteArray();
    }

    /** As it is in a JPEG, after the name of its segment. */
    static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(6 + 200);
        exif.put(ascii("Exif\0\0MM")).putShort((short) 42).putInt(8);
        exif.putShort((short) 3);
        entry(exif, 0x0112, 3, 1, orientation << 16);
        entry(exif, 0x8769, 4, 1, 50);
        entry(exif, 0x8825, 4, 1, 90);
        exif.putInt(0);
        exif.position(6 + 50).putShort((short) 1);
        entry(exif, 0x9003, 2, 20, 68);
        exif.putInt(0);
        exif.position(6 + 68).put(ascii(CAPTURED + "\0"));
        exif.position(6 + 90).putShort((short) 2);
        entry(exif, 0x0001, 2, 2, 'N' << 24);
        entry(exif, 0x0002, 5, 3, 120);
        exif.putInt(0);
        exif.position(6 + 120);
        for (int part : new int[] {47, 22, 9}) {
            exif.putInt(part).putInt(1);
        }
        return exif.array();
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xff);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2 & 0xff);
        out.writeBytes(content);
    }

    /** A PNG whose header promises more than it holds. */
    static byte[] pngThatClaims(int width, int height) {
        byte[] png = file(plain(8, 8, Color.GRAY), "png");
        ByteBuffer buffer = ByteBuffer.wrap(png);
        buffer.putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        buffer.putInt(29, (int) crc.getValue());
        return png;
    }

    /** A JPEG whose header promises more than it holds. */
    static byte[] jpegThatClaims(int width, int height) {
        byte[] jpeg = file(plain(8, 8, Color.GRAY), "jpeg");
        for (int i = 2; i < jpeg.length; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("No frame header");
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
