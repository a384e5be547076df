package org.homeroom.compressor;

/** Reads numbers and names at positions in a file. */
final class Bytes {
    private Bytes() {
    }

    static int u8(byte[] file, int at) {
        return file[at] & 0xff;
    }

    static int u16(byte[] file, int at) {
        return u8(file, at) << 8 | u8(file, at + 1);
    }

    static int u16LittleEndian(byte[] file, int at) {
        return u8(file, at) | u8(file, at + 1) << 8;
    }

    /** Four bytes, most significant first. */
    static long u32(byte[] file, int at) {
        return (long) u16(file, at) << 16 | u16(file, at + 2);
    }

    /** Four bytes, least significant first. */
    static long u32LittleEndian(byte[] file, int at) {
        return Integer.reverseBytes((int) u32(file, at)) & 0xffffffffL;
    }

    /** Whether these bytes are at this position; each character stands for one byte. */
    static boolean are(byte[] file, int at, String bytes) {
        if (at < 0 || file.length < at + bytes.length()) {
            return false;
        }
        for (int i = 0; i < bytes.length(); i++) {
            if (u8(file, at + i) != bytes.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Each byte as one character. */
    static String text(byte[] file, int at, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) u8(file, at + i));
        }
        return text.toString();
    }
}
