package org.homeroom.access.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The hundred thousand most common passwords that are long enough for us, which every attacker tries first. Shipped as the sorted beginnings
 * of their hashes, half a megabyte, read when the first password is set: of ten million other passwords, one is taken for a common one.
 */
final class CommonPasswords {
    /** Of a hash. */
    static final int BYTES = 5;

    private CommonPasswords() {
    }

    /** Read when it is first asked for. */
    private static final class Sorted {
        private static final byte[] HASHES = read();

        private static byte[] read() {
            try (InputStream list = CommonPasswords.class.getResourceAsStream("common-passwords.bin")) {
                return list.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static int size() {
        return Sorted.HASHES.length / BYTES;
    }

    static boolean contain(String password) {
        long wanted = hash(fold(password));
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = at(Sorted.HASHES, middle * BYTES);
            if (found == wanted) {
                return true;
            }
            if (found < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    /** Without regard to case, and to how a keyboard has composed the characters. */
    static String fold(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static long hash(String folded) {
        try {
            return at(MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long at(byte[] bytes, int offset) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt(offset)) << 8 | Byte.toUnsignedLong(bytes[offset + BYTES - 1]);
    }
}
