package org.homeroom.compressor;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Malicious or damaged files, each named after what is wrong with it. */
final class HostileFiles {
    private static final int MB = 1 << 20;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final byte[] jpeg = TestPhotos.held(6);
    private final byte[] progressive = TestFormats.progressive(TestPhotos.noise(320, 240));
    private final byte[] png = TestPhotos.file(TestPhotos.noise(160, 120), "png");
    private final byte[] gif = TestPhotos.file(TestPhotos.upright(160, 120), "gif");
    private final byte[] webp = TestFormats.webp(1);
    private final byte[] heic = TestFormats.heicOnItsSide();

    private HostileFiles() {
        noPhotos();
        liars();
        cut();
        jpegs();
        metadata();
        pngs();
        gifs();
        boxes();
    }

    static Map<String, byte[]> all() {
        return new HostileFiles().files;
    }

    private void noPhotos() {
        add("nothing", new byte[0]);
        add("one byte", new byte[] {(byte) 0xff});
        add("two bytes of a JPEG", new byte[] {(byte) 0xff, (byte) 0xd8});
        add("text", ascii("I am not a photo"));
        add("zeroes", new byte[MB]);
        add("ones", filled(MB, 0xff));
        add("noise", random(MB));
        add("HTML", ascii("<html><script>alert(1)</script>"));
        add("PDF", ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj"));
        add("ZIP", bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0));
        add("PostScript", ascii("%!PS-Adobe-3.0 EPSF-3.0\n/loop {loop} def loop"));
        add("SVG that reads a file", ascii("<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'>"
                + "<image x:href='file:///etc/passwd' width='9' height='9'/></svg>"));
        add("XML that grows", ascii("<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;'>]><svg>&c;</svg>"));
        add("script for a delegate", ascii("push graphic-context\nimage over 0,0 0,0 'https://example.com/|ls'\npop graphic-context"));
        add("BMP", TestPhotos.file(TestPhotos.plain(8, 8, Color.GRAY), "bmp"));
        add("TIFF", TestPhotos.file(TestPhotos.plain(8, 8, Color.GRAY), "tiff"));
        add("Radiance", ascii("#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 99999 +X 99999\n"));
        add("NIfTI", filled(352, 0x6e));
        add("MATLAB", ascii("MATLAB 5.0 MAT-file, Platform: PCWIN"));
        add("portable pixmap of any size", ascii("P6 99999 99999 255\n"));
    }

    private void liars() {
        add("JPEG of 65535 by 65535", TestPhotos.jpegThatClaims(65535, 65535));
        add("JPEG of no height", TestPhotos.jpegThatClaims(8, 0));
        add("JPEG of no width", TestPhotos.jpegThatClaims(0, 8));
        add("JPEG of one row", TestPhotos.jpegThatClaims(65535, 1));
        add("PNG of 30000 by 30000", TestPhotos.pngThatClaims(30_000, 30_000));
        add("PNG of two thousand million columns", TestPhotos.pngThatClaims(Integer.MAX_VALUE, 1));
        add("PNG of as many rows", TestPhotos.pngThatClaims(1, Integer.MAX_VALUE));
        add("PNG of less than nothing", TestPhotos.pngThatClaims(-1, -1));
        add("PNG of no size", TestPhotos.pngThatClaims(0, 0));
        add("PNG that holds less than it says", TestPhotos.pngThatClaims(4000, 4000));
        add("GIF of 65535 by 65535", with(gif, 6, 0xff, 0xff, 0xff, 0xff));
        add("GIF of no size", with(gif, 6, 0, 0, 0, 0));
        add("PNG called JPEG by its first bytes", with(png, 0, 0xff, 0xd8, 0xff, 0xe0));
        add("JPEG called PNG by its first bytes", with(jpeg, 0, 0x89, 'P', 'N', 'G', 13, 10, 26, 10));
        add("GIF called WebP", with(Arrays.copyOf(gif, gif.length), 0, 'R', 'I', 'F', 'F', 0, 1, 0, 0, 'W', 'E', 'B', 'P'));
    }

    private void cut() {
        Map<String, byte[]> sound = Map.of("JPEG", jpeg, "progressive JPEG", progressive, "PNG", png, "GIF", gif, "WebP", webp,
                "HEIC", heic);
        sound.forEach((name, file) -> {
            for (int eighths : new int[] {1, 4, 7}) {
                add(name + " cut after " + eighths + " eighths", Arrays.copyOf(file, file.length * eighths / 8));
            }
            add(name + " without its last byte", Arrays.copyOf(file, file.length - 1));
            byte[] hole = file.clone();
            Arrays.fill(hole, file.length / 2, file.length * 5 / 8, (byte) 0);
            add(name + " with a hole", hole);
        });
    }

    private void jpegs() {
        byte[] plain = TestPhotos.file(TestPhotos.noise(64, 64), "jpeg");
        add("JPEG of start and end only", bytes(0xff, 0xd8, 0xff, 0xd9));
        add("JPEG without tables", without(without(plain, 0xdb), 0xc4));
        add("JPEG without a frame", without(plain, 0xc0));
        add("JPEG without a scan", Arrays.copyOf(plain, marker(plain, 0xda)));
        add("JPEG that says it is lossless", with(plain, marker(plain, 0xc0) + 1, 0xc3));
        add("JPEG that says it is arithmetic", with(plain, marker(plain, 0xc0) + 1, 0xc9));
        add("JPEG of twelve bits", with(plain, marker(plain, 0xc0) + 4, 12));
        add("JPEG of 255 components", with(plain, marker(plain, 0xc0) + 9, 255));
        add("JPEG of no components", with(plain, marker(plain, 0xc0) + 9, 0));
        add("JPEG with absurd sampling", with(plain, marker(plain, 0xc0) + 11, 0xff));
        add("JPEG with a segment of no length", with(plain, 4, 0, 0));
        add("JPEG with a segment beyond its end", with(plain, 4, 0xff, 0xff));
        add("JPEG with ten thousand comments", repeated(plain, 0xfe, ascii("again"), 10_000));
        add("JPEG with a restart after every block", insertedBeforeScan(plain, bytes(0xff, 0xdd, 0, 4, 0, 1)));
        add("progressive JPEG of a thousand scans", scans(progressive, 1000));
        add("JPEG with a page of ones for data", overwritten(plain, marker(plain, 0xda) + 14, 0xff));
        add("JPEG followed by a ZIP", joined(jpeg, bytes(0x50, 0x4b, 3, 4), random(1000)));
        add("two JPEGs in one", joined(jpeg, jpeg));
    }

    private void metadata() {
        byte[] plain = TestPhotos.file(TestPhotos.noise(64, 64), "jpeg");
        add("EXIF that points to itself", TestFormats.withSegment(plain, 0xe1, tiff(8, 1, 0x8769, 4, 1, 8)));
        add("EXIF that points beyond", TestFormats.withSegment(plain, 0xe1, tiff(0x7fffffff, 1, 0, 0, 0, 0)));
        add("EXIF of 65535 entries", TestFormats.withSegment(plain, 0xe1, tiff(8, 65535, 0x0112, 3, 1, 6 << 16)));
        add("EXIF of a huge value", TestFormats.withSegment(plain, 0xe1, tiff(8, 1, 0x9003, 2, -1, 4)));
        add("EXIF with orientation 200", TestFormats.withSegment(plain, 0xe1, tiff(8, 1, 0x0112, 3, 1, 200 << 16)));
        add("EXIF cut in its header", TestFormats.withSegment(plain, 0xe1, ascii("Exif\0\0MM")));
        add("profile of nonsense", TestFormats.withSegment(plain, 0xe2, joined(ascii("ICC_PROFILE\0\u0001\u0001"), random(500))));
        add("profile in 255 parts of which one is there",
                TestFormats.withSegment(plain, 0xe2, joined(ascii("ICC_PROFILE\0\u0007\u00ff"), random(500))));
        add("inks whose profile is nonsense",
                TestFormats.withSegment(TestFormats.cmyk(64, 64), 0xe2, joined(ascii("ICC_PROFILE\0\u0001\u0001"), random(500))));
        add("XMP that grows", TestFormats.withSegment(plain, 0xe1, ascii("http://ns.adobe.com/xap/1.0/\0"
                + "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><x>&c;</x>")));
        add("Photoshop block beyond its end", TestFormats.withSegment(plain, 0xed, ascii("Photoshop 3.0\0" + "8BIM\u0004\u0004\0\0\u00ff\u00ff\u00ff\u00ff")));
    }

    private void pngs() {
        add("PNG with a wrong checksum", with(png, 29, 0, 0, 0, 0));
        add("PNG without data", joined(Arrays.copyOf(png, 33), Arrays.copyOfRange(png, png.length - 12, png.length)));
        add("PNG whose chunk has 2 GB", with(png, 33, 0x7f, 0xff, 0xff, 0xff));
        add("PNG whose text inflates to 200 MB",
                TestFormats.withChunk(png, "zTXt", joined(ascii("a\0\0"), deflated(200 * MB))));
        add("PNG whose profile inflates to 200 MB",
                TestFormats.withChunk(png, "iCCP", joined(ascii("a\0\0"), deflated(200 * MB))));
        add("PNG of ten thousand chunks", chunks(png, 10_000));
        add("PNG of an unknown colour type", headed(png, 25, 5));
        add("PNG of an unknown depth", headed(png, 24, 7));
        add("PNG of an unknown filter", headed(png, 27, 9));
        add("interlaced PNG that is not", headed(png, 28, 1));
        add("PNG with a palette that is missing", headed(png, 25, 3));
        add("PNG of one colour and 90 megapixels", solidPng(10_000, 9_000));
    }

    private void gifs() {
        add("GIF without a frame", joined(Arrays.copyOf(gif, 13), bytes(0x3b)));
        add("GIF whose frame lies outside", moved(gif));
        add("GIF with codes of 255 bits", with(gif, frame(gif) + 10, 255));
        add("GIF of ten thousand frames", frames(gif, 10_000));
    }

    private void boxes() {
        add("WebP of a false length", with(webp, 4, 0xff, 0xff, 0xff, 0x7f));
        add("WebP of no length", with(webp, 4, 0, 0, 0, 0));
        add("WebP of the largest size", with(webp, webp.length > 30 ? 26 : 20, 0xff, 0x3f, 0xff, 0x3f));
        add("HEIF of nothing but its name", joined(bytes(0, 0, 0, 24), ascii("ftypheic\0\0\0\0mif1heic")));
        add("HEIF whose box has no end", joined(bytes(0, 0, 0, 24), ascii("ftypheic\0\0\0\0mif1heic"), bytes(0, 0, 0, 0), ascii("meta")));
        add("HEIF whose box is larger than the file", with(heic, 0, 0x7f, 0xff, 0xff, 0xff));
        add("AVIF by name", joined(bytes(0, 0, 0, 24), ascii("ftypavif\0\0\0\0mif1avif"), random(500)));
    }

    private void add(String name, byte[] file) {
        if (files.put(name, file) != null) {
            throw new IllegalStateException("Two files are called " + name);
        }
    }

    // --- parts

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(11).nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] with(byte[] file, int at, int... values) {
        byte[] changed = file.clone();
        System.arraycopy(bytes(values), 0, changed, at, values.length);
        return changed;
    }

    private static byte[] overwritten(byte[] file, int from, int value) {
        byte[] changed = file.clone();
        Arrays.fill(changed, from, file.length - 2, (byte) value);
        return changed;
    }

    private static byte[] deflated(int zeroes) {
        Deflater deflater = new Deflater(9);
        byte[] block = new byte[MB];
        byte[] buffer = new byte[MB];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int done = 0; done < zeroes; done += MB) {
            deflater.setInput(block);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    // --- JPEG

    /** Where a marker stands; the first of its kind. */
    private static int marker(byte[] jpeg, int code) {
        for (int i = 2; i < jpeg.length - 1; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == code) {
                return i;
            }
        }
        throw new IllegalArgumentException("No marker " + Integer.toHexString(code));
    }

    private static byte[] without(byte[] jpeg, int code) {
        byte[] left = jpeg;
        for (int i = 2; i < left.length - 3;) {
            if ((left[i] & 0xff) == 0xff && (left[i + 1] & 0xff) == code) {
                int length = 2 + ((left[i + 2] & 0xff) << 8 | left[i + 3] & 0xff);
                left = joined(Arrays.copyOf(left, i), Arrays.copyOfRange(left, i + length, left.length));
            } else if ((left[i + 1] & 0xff) == 0xda) {
                break;
            } else {
                i += 2 + ((left[i + 2] & 0xff) << 8 | left[i + 3] & 0xff);
            }
        }
        return left;
    }

    private static byte[] insertedBeforeScan(byte[] jpeg, byte[] segment) {
        int scan = marker(jpeg, 0xda);
        return joined(Arrays.copyOf(jpeg, scan), segment, Arrays.copyOfRange(jpeg, scan, jpeg.length));
    }

    private static byte[] repeated(byte[] jpeg, int code, byte[] content, int times) {
        byte[] one = joined(bytes(0xff, code, content.length + 2 >> 8, content.length + 2), content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        for (int i = 0; i < times; i++) {
            out.writeBytes(one);
        }
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** The last scan of a progressive JPEG, repeated: each costs a pass over the whole picture. */
    private static byte[] scans(byte[] jpeg, int times) {
        int last = 0;
        for (int i = 2; i < jpeg.length - 1; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xda) {
                last = i;
            }
        }
        byte[] scan = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < times; i++) {
            out.writeBytes(scan);
        }
        out.writeBytes(bytes(0xff, 0xd9));
        return out.toByteArray();
    }

    /** EXIF with one entry. */
    private static byte[] tiff(int directory, int entries, int tag, int type, int count, int value) {
        return ByteBuffer.allocate(6 + 8 + 2 + 12 + 4).put(ascii("Exif\0\0MM")).putShort((short) 42).putInt(directory)
                .putShort((short) entries).putShort((short) tag).putShort((short) type).putInt(count).putInt(value).array();
    }

    // --- PNG

    /** Changes a byte of the header, and its checksum accordingly. */
    private static byte[] headed(byte[] png, int at, int value) {
        byte[] changed = with(png, at, value);
        CRC32 crc = new CRC32();
        crc.update(changed, 12, 17);
        ByteBuffer.wrap(changed).putInt(29, (int) crc.getValue());
        return changed;
    }

    private static byte[] chunks(byte[] png, int times) {
        byte[] one = TestFormats.withChunk(png, "tEXt", ascii("a\0b"));
        byte[] chunk = Arrays.copyOfRange(one, 33, 33 + one.length - png.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        for (int i = 0; i < times; i++) {
            out.writeBytes(chunk);
        }
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    /** Few bytes, many pixels, and everything it says is true. */
    private static byte[] solidPng(int width, int height) {
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 0).array();
        byte[] empty = joined(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10), chunk("IHDR", header));
        return joined(empty, chunk("IDAT", deflated((width + 1) * height)), chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(ascii(name));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length).putInt(content.length).put(ascii(name)).put(content)
                .putInt((int) crc.getValue()).array();
    }

    // --- GIF

    /** Where the first frame is described. */
    private static int frame(byte[] gif) {
        int i = 13 + ((gif[10] & 0x80) != 0 ? 3 << (gif[10] & 7) + 1 : 0);
        while (gif[i] != 0x2c) {
            i += 2;
            while (gif[i] != 0) {
                i += 1 + (gif[i] & 0xff);
            }
            i++;
        }
        return i;
    }

    private static byte[] moved(byte[] gif) {
        byte[] changed = gif.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putShort(frame(gif) + 1, (short) 60_000);
        return changed;
    }

    private static byte[] frames(byte[] gif, int times) {
        byte[] tiny = TestPhotos.file(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "gif");
        byte[] frame = Arrays.copyOfRange(tiny, frame(tiny), tiny.length - 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(gif, 0, gif.length - 1);
        for (int i = 0; i < times; i++) {
            out.writeBytes(frame);
        }
        out.write(0x3b);
        return out.toByteArray();
    }
}
