package org.homeroom.compressor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import org.homeroom.photo.contract.PhotoType;

/**
 * The two facts needed from a photo's EXIF data. Anything unreadable counts as missing.
 *
 * @param orientation 1 to 8, as in EXIF; 1 is upright
 * @param captured    when it was taken, in the camera's own time; null if unknown
 */
record Exif(int orientation, LocalDateTime captured) {
    static final Exif NONE = new Exif(1, null);

    private static final byte[] PREFIX = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int DATE_TIME_ORIGINAL = 0x9003;
    private static final int DATE_TIME_DIGITIZED = 0x9004;
    private static final short BYTE = 1;
    private static final short SHORT = 3;
    private static final int DATE_LENGTH = 19;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    /** Reads a block of EXIF data, with or without the prefix that it has in a JPEG. */
    static Exif read(byte[] block) {
        try {
            int from = startsWith(block, 0, PREFIX) ? PREFIX.length : 0;
            ByteBuffer tiff = ByteBuffer.wrap(block, from, block.length - from).slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int main = tiff.getInt(4);
            int orientation = number(tiff, main, ORIENTATION);
            int details = number(tiff, main, EXIF_DIRECTORY);
            LocalDateTime captured = details == 0 ? null : date(tiff, details, DATE_TIME_ORIGINAL);
            if (captured == null && details != 0) {
                captured = date(tiff, details, DATE_TIME_DIGITIZED);
            }
            return new Exif(orientation >= 1 && orientation <= 8 ? orientation : 1, captured);
        } catch (IndexOutOfBoundsException damaged) {
            return NONE;
        }
    }

    /** Finds the block in a file; HEIF has no fixed place for it, so that is left to its decoder. */
    static Exif of(byte[] file, PhotoType type) {
        try {
            return switch (type) {
                case JPEG -> ofJpeg(file);
                case PNG -> ofChunk(file, 8, "eXIf", true);
                case WEBP -> ofChunk(file, 12, "EXIF", false);
                case GIF, HEIF -> NONE;
            };
        } catch (IndexOutOfBoundsException damaged) {
            return NONE;
        }
    }

    private static Exif ofJpeg(byte[] file) {
        int at = 2;
        while (Bytes.u8(file, at) == 0xff) {
            int marker = Bytes.u8(file, at + 1);
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = Bytes.u16(file, at + 2);
            int end = at + 2 + length;
            if (marker == 0xe1 && end <= file.length && startsWith(file, at + 4, PREFIX)) {
                return read(Arrays.copyOfRange(file, at + 4, end));
            }
            if (marker == 0xda || length < 2) {
                return NONE;
            }
            at = end;
        }
        return NONE;
    }

    /** In a PNG the length comes before the name, and a checksum after the data; a RIFF has neither. */
    private static Exif ofChunk(byte[] file, int from, String name, boolean png) {
        long at = from;
        while (at + 8 <= file.length) {
            int here = (int) at;
            long length = png ? Bytes.u32(file, here) : Bytes.u32LittleEndian(file, here + 4);
            if (Bytes.are(file, png ? here + 4 : here, name)) {
                return read(Arrays.copyOfRange(file, here + 8, (int) Math.min(file.length, here + 8 + length)));
            }
            at += png ? 12 + length : 8 + length + (length & 1);
        }
        return NONE;
    }

    /** In as many bytes as its type says, whichever the standard asks for; 0 if there is none. */
    private static int number(ByteBuffer tiff, int directory, int tag) {
        int entry = entry(tiff, directory, tag);
        if (entry < 0) {
            return 0;
        }
        return switch (tiff.getShort(entry + 2)) {
            case BYTE -> tiff.get(entry + 8) & 0xff;
            case SHORT -> tiff.getShort(entry + 8) & 0xffff;
            default -> tiff.getInt(entry + 8);
        };
    }

    private static LocalDateTime date(ByteBuffer tiff, int directory, int tag) {
        int entry = entry(tiff, directory, tag);
        if (entry < 0 || tiff.getInt(entry + 4) < DATE_LENGTH) {
            return null;
        }
        byte[] text = new byte[DATE_LENGTH];
        tiff.get(tiff.getInt(entry + 8), text);
        try {
            return LocalDateTime.parse(new String(text, StandardCharsets.US_ASCII), DATE);
        } catch (DateTimeException unset) {
            return null;
        }
    }

    /** Where the entry of a tag begins; -1 if the directory has none. */
    private static int entry(ByteBuffer tiff, int directory, int tag) {
        int count = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < count; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == tag) {
                return entry;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] prefix) {
        return bytes.length >= at + prefix.length
                && Arrays.equals(bytes, at, at + prefix.length, prefix, 0, prefix.length);
    }
}
