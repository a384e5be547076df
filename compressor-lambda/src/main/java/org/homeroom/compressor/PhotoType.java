package org.homeroom.compressor;

import java.util.Optional;
import java.util.Set;

/** The kinds of file that are taken for photos, told apart by their first bytes and never by a name. */
enum PhotoType {
    JPEG, PNG, GIF, WEBP, HEIF;

    private static final Set<String> HEIF_BRANDS = Set.of("heic", "heix", "heim", "heis", "mif1", "msf1", "avif");

    static Optional<PhotoType> of(byte[] file) {
        if (startsWith(file, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (startsWith(file, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (startsWith(file, 0, "GIF87a") || startsWith(file, 0, "GIF89a")) {
            return Optional.of(GIF);
        }
        if (startsWith(file, 0, "RIFF") && startsWith(file, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        if (startsWith(file, 4, "ftyp") && HEIF_BRANDS.stream().anyMatch(brand -> startsWith(file, 8, brand))) {
            return Optional.of(HEIF);
        }
        return Optional.empty();
    }

    /**
     * Whether a file that could not be decoded has its end, and so is damaged and not cut short. Looks at the structure
     * only.
     */
    boolean hasItsEnd(byte[] file) {
        return switch (this) {
            case JPEG -> jpegHasItsEnd(file);
            case PNG -> endsWith(file, "IEND\u00ae\u0042\u0060\u0082");
            case GIF -> endsWith(file, ";");
            case WEBP -> file.length >= 12 && file.length >= 8 + littleEndian(file, 4);
            case HEIF -> boxesFit(file);
        };
    }

    /** Walks the segments up to the first scan; behind it, FF D9 can be nothing but the end. */
    private static boolean jpegHasItsEnd(byte[] file) {
        int at = 2;
        while (at + 4 <= file.length && (file[at] & 0xff) == 0xff) {
            int marker = file[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff;
            at += 2 + length;
            if (marker == 0xda) {
                for (int i = at; i + 1 < file.length; i++) {
                    if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == 0xd9) {
                        return true;
                    }
                }
                return false;
            }
        }
        return at < file.length - 4;
    }

    private static boolean boxesFit(byte[] file) {
        long at = 0;
        while (at + 8 <= file.length) {
            long size = bigEndian(file, (int) at);
            if (size == 0) {
                return true;
            }
            if (size == 1 && at + 16 <= file.length) {
                size = bigEndian(file, (int) at + 8) << 32 | bigEndian(file, (int) at + 12);
            }
            if (size < 8) {
                return true;
            }
            at += size;
        }
        return at == file.length;
    }

    private static long littleEndian(byte[] file, int at) {
        return Integer.reverseBytes((int) bigEndian(file, at)) & 0xffffffffL;
    }

    private static long bigEndian(byte[] file, int at) {
        long value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | file[at + i] & 0xff;
        }
        return value;
    }

    private static boolean endsWith(byte[] file, String bytes) {
        return startsWith(file, file.length - bytes.length(), bytes);
    }

    /** Each character stands for one byte. */
    private static boolean startsWith(byte[] file, int at, String bytes) {
        if (at < 0 || file.length < at + bytes.length()) {
            return false;
        }
        for (int i = 0; i < bytes.length(); i++) {
            if ((file[at + i] & 0xff) != bytes.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
