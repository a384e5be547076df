package org.homeroom.compressor;

import java.util.Optional;
import java.util.zip.CRC32;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.Refusal;

/** Whether a file has all the parts that its own lengths announce; for PNG, GIF and WebP, and by way of others for the rest. */
final class FileStructure {
    private FileStructure() {
    }

    /**
     * What is wrong with the file's segments, chunks or boxes, without decoding any. Decoders are designed to show whatever they
     * can, and silently ignore a missing end; half a photo in a yearbook is worse than none.
     *
     * @return {@code TRUNCATED}, {@code CORRUPT} or nothing
     */
    static Optional<Refusal> flaw(byte[] file, PhotoType type) {
        try {
            return Optional.ofNullable(switch (type) {
                case JPEG -> JpegStructure.flaw(file);
                case PNG -> flawOfPng(file);
                case GIF -> flawOfGif(file);
                case WEBP -> flawOfWebp(file);
                case HEIF -> HeifStructure.flaw(file);
            });
        } catch (ArrayIndexOutOfBoundsException readBeyondTheEnd) {
            return Optional.of(Refusal.TRUNCATED);
        }
    }

    /** Every chunk up to the last, and the checksum of each that the picture depends on. */
    private static Refusal flawOfPng(byte[] file) {
        int at = 8;
        while (true) {
            long length = Bytes.u32(file, at);
            if (at + 12 + length > file.length) {
                return Refusal.TRUNCATED;
            }
            int end = at + 8 + (int) length;
            boolean critical = (file[at + 4] & 0x20) == 0;
            if (critical) {
                CRC32 crc = new CRC32();
                crc.update(file, at + 4, end - at - 4);
                if (crc.getValue() != Bytes.u32(file, end)) {
                    return Refusal.CORRUPT;
                }
            }
            if (Bytes.are(file, at + 4, "IEND")) {
                return null;
            }
            at = end + 4;
        }
    }

    /** Every block up to the end of the first picture; the others are not shown. */
    private static Refusal flawOfGif(byte[] file) {
        int at = firstFrame(file);
        if (Bytes.u8(file, at) != ',') {
            return Refusal.CORRUPT;
        }
        skipped(file, at + 10 + colours(file, at + 9) + 1);
        return null;
    }

    /** Where a GIF's first frame begins, or whatever is there instead of one. */
    static int firstFrame(byte[] file) {
        int at = 13 + colours(file, 10);
        while (Bytes.u8(file, at) == '!') {
            at = skipped(file, at + 2);
        }
        return at;
    }

    /** Size in bytes of the colour table announced by the flags at a position. */
    private static int colours(byte[] file, int flags) {
        int value = Bytes.u8(file, flags);
        return (value & 0x80) == 0 ? 0 : 3 << (value & 7) + 1;
    }

    /** The position after a series of blocks that begin with their length; the last has none. */
    private static int skipped(byte[] file, int from) {
        int at = from;
        while (Bytes.u8(file, at) != 0) {
            at += 1 + Bytes.u8(file, at);
        }
        return at + 1;
    }

    private static Refusal flawOfWebp(byte[] file) {
        return file.length < 8 + Bytes.u32LittleEndian(file, 4) ? Refusal.TRUNCATED : null;
    }
}
