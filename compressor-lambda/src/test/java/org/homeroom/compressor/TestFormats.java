package org.homeroom.compressor;

import java.awt.Color;
import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Photos of the rarer kinds, made by hand where Java cannot make them. */
final class TestFormats {
    /** 96 by 64, the quarters of {@link TestPhotos#upright}, lossless; with EXIF data. */
    private static final String WEBP = """
            UklGRg4BAABXRUJQVlA4WAoAAAAIAAAAXwAAPwAAVlA4TC4AAAAvX8APAB8gEEjaH3qN+RcQFPk/2vwHXySASIDEk5
            70pI0BpIj+T8BxseeChz0HRVhJRroAAABFeGlmAABJSSoACAAAAAYAEgEDAAEAAAABAAAAGgEFAAEAAABWAAAAGwEF
            AAEAAABeAAAAKAEDAAEAAAACAAAAEwIDAAEAAAABAAAAaYcEAAEAAABmAAAAAAAAADhjAADoAwAAOGMAAOgDAAAGAA
            CQBwAEAAAAMDIxMAGRBwAEAAAAAQIDAACgBwAEAAAAMDEwMAGgAwABAAAA//8AAAKgBAABAAAAYAAAAAOgBAABAAAA
            QAAAAAAAAAA=
            """;
    /** 64 by 96 upright, stored on its side with a box that says so. In HEVC. */
    private static final String HEIC_ON_ITS_SIDE = """
            AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUxtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAA
            AAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAKAAAA7AAAACNpaW5mAAAAAAAB
            AAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAzGlwcnAAAACtaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADw
            MgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubgQEDAgA
            AAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAAAlpcm90AQ
            AAABdpcG1hAAAAAAAAAAEAAQSBAoOEAAAA9G1kYXQAAADoKAGvCeDi77iZy6r///Vjv3v+MBn//aAOkglJ58cuB/9S
            Gzf+QMK6mXD5IuTAQRewSOw5ax2NsH5PiHGvq3QrG0MB6B+OgDL1AFzxt9yxgnpGRGvxDcUFyieyFUOJ7EYf9W+v//
            xLv5b4z015FskPr6FZDAG9rjtwAwfqytZP9D1diu4hr4Q/GdSr35fIw198Xf7LYy/Dr3+e+osB7BGmCTRL/4IXDo+O
            jKeFdmiJdJ8YvZ6ePf+azT8m3eI8KPhvwv+MxEg8nybKb3P1Jz+TP/5pA0R/U5y45wou06zAJb9LGl5kqU17jA==
            """;

    /** 96 by 64, the quarters of {@link TestPhotos#upright}, in AV1. */
    private static final String AVIF = """
            AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAA
            AAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAAEsAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAA
            AA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgQAMAAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAA
            AwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAABTbWRhdBIACgkYGW/+2QENBoQyPBSjw8MQwAA0AAAQz8xEyRjF6eSFO7Pt
            dYsQmGkuA5MIcGtSI9G6y2V+43XzDY8qZOmljVVVz9ZORLhqkA==
            """;

    private TestFormats() {
    }

    static byte[] webp(int orientation) {
        byte[] webp = Base64.getMimeDecoder().decode(WEBP);
        ByteBuffer bytes = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < webp.length - 12; at++) {
            if (bytes.getInt(at) == 0x00030112 && bytes.getInt(at + 4) == 1) {
                bytes.putShort(at + 8, (short) orientation);
                return webp;
            }
        }
        throw new IllegalStateException("No orientation");
    }

    static byte[] avif() {
        return Base64.getMimeDecoder().decode(AVIF);
    }

    /** With another major brand, and one more after it. */
    static byte[] branded(byte[] heif, String major, String compatible) {
        int first = ByteBuffer.wrap(heif).getInt();
        ByteBuffer branded = ByteBuffer.allocate(heif.length).put(heif);
        branded.put(8, TestPhotos.ascii(major)).put(first - 4, TestPhotos.ascii(compatible));
        return branded.array();
    }

    /** A profile that opens, and by which nothing can be converted. */
    static byte[] brokenProfile(BrokenPart part) {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        ByteBuffer bytes = ByteBuffer.wrap(profile);
        switch (part) {
            case CONNECTION_SPACE -> bytes.put(20, TestPhotos.ascii("zzzz"));
            case CURVES -> {
                for (int entry = 132; entry < 132 + 12 * bytes.getInt(128); entry += 12) {
                    if (Bytes.are(profile, entry + 1, "TRC")) {
                        bytes.put(bytes.getInt(entry + 4), TestPhotos.ascii("zzzz"));
                    }
                }
            }
            default -> throw new IllegalArgumentException(part.name());
        }
        return profile;
    }

    enum BrokenPart {
        CONNECTION_SPACE, CURVES
    }

    /** As a PNG carries it, after the name of its chunk. */
    static byte[] compressedProfile(byte[] profile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(TestPhotos.ascii("own\0\0"));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(profile);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** EXIF data with nothing but an orientation, in a type of the given number. */
    static byte[] exif(ByteOrder order, int type, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4).put(TestPhotos.ascii("Exif\0\0")).order(order);
        exif.put(TestPhotos.ascii(order == ByteOrder.BIG_ENDIAN ? "MM" : "II")).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) type).putInt(1);
        switch (type) {
            case 1 -> exif.put((byte) orientation);
            case 3 -> exif.putShort((short) orientation);
            default -> exif.putInt(orientation);
        }
        return exif.array();
    }

    /** The quarters of {@link TestPhotos#upright}, as a frame of 100 by 80 at 60, 40 on a larger canvas. */
    static byte[] gifOnACanvas(int width, int height) {
        byte[] gif = TestPhotos.file(TestPhotos.upright(100, 80), "gif");
        ByteBuffer bytes = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) width).putShort(8, (short) height);
        int frame = FileStructure.firstFrame(gif);
        bytes.putShort(frame + 1, (short) 60).putShort(frame + 3, (short) 40);
        return gif;
    }

    static byte[] heicOnItsSide() {
        return Base64.getMimeDecoder().decode(HEIC_ON_ITS_SIDE);
    }

    static byte[] progressive(BufferedImage image) {
        return jpeg(new IIOImage(image, null, null), true);
    }

    /**
     * The four quarters red, green, blue and yellow in cyan, magenta, yellow and black, as Photoshop saves them: with its own
     * marker, and every value inverted.
     */
    static byte[] cmyk(int width, int height) {
        return withSegment(cmykWithoutMarker(width, height), 0xee, TestPhotos.ascii("Adobe\0\u0064\0\0\0\0\0"));
    }

    /** The same without that marker: some programs lose it, and the values are still inverted. */
    static byte[] cmykWithoutMarker(int width, int height) {
        int[][] inks = {{0, 255, 255, 0}, {255, 0, 255, 0}, {255, 255, 0, 0}, {0, 0, 255, 0}};
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, new Point());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int[] ink = inks[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)];
                raster.setPixel(x, y, Arrays.stream(ink).map(value -> 255 - value).toArray());
            }
        }
        return jpeg(new IIOImage(raster, null, null), false);
    }

    private static byte[] jpeg(IIOImage image, boolean progressive) {
        ImageWriter writer = jdkWriter();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.95f);
            writer.setOutput(out);
            writer.write(null, image, param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The one that writes rasters unchanged. */
    private static ImageWriter jdkWriter() {
        for (Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg"); writers.hasNext();) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) {
                return writer;
            }
        }
        throw new IllegalStateException("No writer");
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + content.length);
        out.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2)).put(content);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** Adds a chunk after the header of a PNG. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length).put(TestPhotos.ascii(name)).put(content);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + content.length);
        chunk.putInt((int) crc.getValue());
        int header = 33;
        ByteBuffer out = ByteBuffer.allocate(png.length + chunk.capacity());
        return out.put(png, 0, header).put(chunk.array()).put(png, header, png.length - header).array();
    }

    /** Red, half transparent, 16 bits per channel. */
    static byte[] deepPng(int width, int height) {
        ColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), true, false,
                java.awt.Transparency.TRANSLUCENT, DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, new int[] {0xffff, 0, 0, 0x8000});
            }
        }
        return TestPhotos.file(new BufferedImage(model, raster, false, null), "png");
    }

    /** The quarters of {@link TestPhotos#upright}, with a table of four colours. */
    static byte[] palettePng(int width, int height) {
        Color[] table = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
        byte[][] rgb = new byte[3][4];
        for (int i = 0; i < 4; i++) {
            rgb[0][i] = (byte) table[i].getRed();
            rgb[1][i] = (byte) table[i].getGreen();
            rgb[2][i] = (byte) table[i].getBlue();
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY,
                new IndexColorModel(2, 4, rgb[0], rgb[1], rgb[2]));
        image.createGraphics().drawImage(TestPhotos.upright(width, height), 0, 0, null);
        return TestPhotos.file(image, "png");
    }

    /** A colour profile of a press that prints every ink as blue: a table with two steps for each of four inks. */
    static byte[] profileOfBlueInks() {
        int table = 48 + 4 * 256 + 16 * 3 + 3 * 256;
        String[] tags = {"desc", "cprt", "wtpt", "A2B0", "A2B1"};
        int[] sizes = {92, 12, 20, table, table};
        int data = 128 + 4 + 12 * tags.length;
        ByteBuffer profile = ByteBuffer.allocate(data + 92 + 12 + 20 + table);
        profile.putInt(0, profile.capacity()).putInt(8, 0x02400000).putInt(68, 0xf6d6).putInt(72, 0x10000).putInt(76, 0xd32d);
        profile.put(12, TestPhotos.ascii("prtrCMYKLab ")).put(36, TestPhotos.ascii("acsp")).putInt(128, tags.length);
        int at = data;
        for (int i = 0; i < tags.length; i++) {
            profile.put(132 + 12 * i, TestPhotos.ascii(tags[i])).putInt(136 + 12 * i, at).putInt(140 + 12 * i, sizes[i]);
            // One table serves two purposes.
            at += i < 3 ? sizes[i] : 0;
        }
        profile.position(data).put(TestPhotos.ascii("desc")).putInt(0).putInt(5).put(TestPhotos.ascii("blue"));
        profile.position(data + 92).put(TestPhotos.ascii("text\0\0\0\0own"));
        profile.position(data + 104).put(TestPhotos.ascii("XYZ ")).putInt(0).putInt(0xf6d6).putInt(0x10000).putInt(0xd32d);
        profile.position(data + 124).put(TestPhotos.ascii("mft1\0\0\0\0\4\3\2\0"));
        for (int i = 0; i < 9; i++) {
            profile.putInt(i % 4 == 0 ? 0x10000 : 0);
        }
        straight(profile, 4);
        for (int mixture = 0; mixture < 16; mixture++) {
            // L, a and b: white paper, or a deep blue.
            profile.put(mixture == 0 ? new byte[] {(byte) 255, (byte) 128, (byte) 128} : new byte[] {80, (byte) 148, 78});
        }
        straight(profile, 3);
        return profile.array();
    }

    private static void straight(ByteBuffer profile, int tables) {
        for (int i = 0; i < tables * 256; i++) {
            profile.put((byte) i);
        }
    }
}
