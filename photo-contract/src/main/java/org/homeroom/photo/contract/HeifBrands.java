package org.homeroom.photo.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells a HEIF or AVIF, still or in sequence, by the brands in its first box. The first of these, the major one, may be any, as long
 * as a brand of ours is among the others.
 *
 * @see <a href="https://www.iso.org/standard/83650.html">ISO/IEC 23008-12</a>, and 23000-22 for {@code miaf}
 */
public final class HeifBrands {
    /** How many of a file's first bytes are enough to tell: the box with some sixty brands, where phones write about ten. */
    public static final int HEAD = 256;
    private static final Set<String> OURS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs",
            "mif1", "mif2", "msf1", "miaf", "avif", "avis");
    private static final int FIRST = 8;
    private static final int FIRST_COMPATIBLE = 16;

    private HeifBrands() {
    }

    /** @param file at least {@link #HEAD} bytes of it, or all */
    public static boolean areOf(byte[] file) {
        return of(file).stream().anyMatch(OURS::contains);
    }

    /** The brands that a file names, the major one first; empty if it does not begin with the box for them. */
    public static List<String> of(byte[] file) {
        String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
        if (!head.startsWith("ftyp", 4) || head.length() < FIRST + 4) {
            return List.of();
        }
        long end = Math.min(ByteBuffer.wrap(file).getInt() & 0xffffffffL, head.length());
        List<String> brands = new ArrayList<>(List.of(head.substring(FIRST, FIRST + 4)));
        for (int at = FIRST_COMPATIBLE; at + 4 <= end; at += 4) {
            brands.add(head.substring(at, at + 4));
        }
        return brands;
    }
}
