package org.homeroom.photo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeifBrandsTest {
    /** The first box of a file, the major brand first, and some of the next box. */
    private static byte[] file(String... brands) {
        ByteBuffer file = ByteBuffer.allocate(8 + 4 + 4 * brands.length + 20);
        file.putInt(file.capacity() - 20).put(bytes("ftyp" + brands[0])).putInt(0);
        Arrays.stream(brands).skip(1).forEach(brand -> file.put(bytes(brand)));
        return file.putInt(20).put(bytes("meta....avif")).array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "miaf", "avif", "avis"})
    void knowsEachBrandInEitherPlace(String brand) {
        assertTrue(HeifBrands.areOf(file(brand)));
        assertTrue(HeifBrands.areOf(file("unkn", "MA1B", brand)));
    }

    @Test
    void takesNeitherAFilmNorARawPhotoForOne() {
        assertFalse(HeifBrands.areOf(file("isom", "isom", "iso2", "avc1", "mp41")));
        assertFalse(HeifBrands.areOf(file("qt  ", "qt  ")));
        assertFalse(HeifBrands.areOf(file("crx ", "crx ", "isom")));
    }

    @Test
    void looksNoFurtherThanTheFirstBoxAndItsOwnBound() {
        assertEquals(List.of("isom", "iso2"), HeifBrands.of(file("isom", "iso2")));
        String[] many = new String[100];
        Arrays.fill(many, "isom");
        many[99] = "mif1";
        assertFalse(HeifBrands.areOf(file(many)));
        many[50] = "mif1";
        assertTrue(HeifBrands.areOf(file(many)));
    }

    @Test
    void answersForEveryBeginning() {
        byte[] file = file("unkn", "mif1");
        for (int length = 0; length < 20; length++) {
            assertFalse(HeifBrands.areOf(Arrays.copyOf(file, length)));
        }
        assertTrue(HeifBrands.areOf(Arrays.copyOf(file, 20)));
        assertFalse(HeifBrands.areOf(bytes("\0\0\0\0ftyp")));
    }
}
