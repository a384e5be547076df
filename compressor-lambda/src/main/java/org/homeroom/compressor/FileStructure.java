package org.homeroom.compressor;

import java.util.zip.CRC32;
import org.homeroom.photo.contract.Refusal;

/** Whether a PNG, GIF or WebP has all the parts that its own lengths announce. */
final class FileStructure {
    private FileStructure() {
    }

    /** Every chunk up to the last, and the checksum of each that the picture depends on. */
    static Refusal flawOfPng(byte[] file) {
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
    static Refusal flawOfGif(byte[] file) {
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

    static Refusal flawOfWebp(byte[] file) {
        return file.length < 8 + Bytes.u32LittleEndian(file, 4) ? Refusal.TRUNCATED : null;
    }
}
