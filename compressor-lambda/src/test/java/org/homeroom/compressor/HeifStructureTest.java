package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.homeroom.photo.contract.HeifBrands;
import org.homeroom.photo.contract.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeifStructureTest {
    @Test
    void findsNoFlawInASoundFile() {
        assertNull(HeifStructure.flaw(TestFormats.heicOnItsSide()));
        for (int orientation = 1; orientation <= 8; orientation++) {
            assertNull(HeifStructure.flaw(TestHeic.portrait(orientation)));
        }
    }

    @Test
    void ignoresWhatIsBehindTheLastBoxAndLeavesItOut() {
        for (byte[] file : List.of(TestFormats.heicOnItsSide(), TestHeic.portrait(6), TestFormats.avif())) {
            assertArrayEquals(unbranded(file), unbranded(HeifStructure.plain(file)));
            TestTrailers.all().forEach((name, trailer) -> {
                byte[] longer = TestTrailers.behind(file, trailer);
                assertNull(HeifStructure.flaw(longer), name);
                byte[] plain = HeifStructure.plain(longer);
                assertArrayEquals(unbranded(file), unbranded(Arrays.copyOf(plain, file.length)), name);
                assertTrue(plain.length == file.length || name.equals("a maker's own box"), name);
            });
        }
    }

    /** Wherever it is cut, with or without something behind the cut. */
    @Test
    void findsEveryCut() {
        for (byte[] file : List.of(TestFormats.heicOnItsSide(), TestHeic.portrait(6), TestFormats.avif())) {
            int type = ByteBuffer.wrap(file).getInt();
            for (int length = type + 8; length < file.length; length++) {
                byte[] cut = Arrays.copyOf(file, length);
                assertNotNull(HeifStructure.flaw(cut), length + " bytes of " + file.length);
                if (length < file.length - 1) {
                    assertNotNull(HeifStructure.flaw(TestTrailers.behind(cut, TestPhotos.ascii("\n"))), length + " bytes and a line break");
                }
            }
        }
    }

    @Test
    void givesDecodersAMajorBrandThatTheyKnow() {
        byte[] plain = HeifStructure.plain(TestFormats.branded(TestFormats.avif(), "miaf", "MA1B"));
        assertEquals("mif1", Bytes.text(plain, 8, 4));
        assertEquals("avif", Bytes.text(HeifStructure.plain(TestFormats.branded(TestFormats.avif(), "avif", "MA1B")), 8, 4));
    }

    @Test
    void keepsBrandsOfFilmsFromDecodersUnlessItIsOne() {
        byte[] still = TestFormats.branded(TestFormats.avif(), "avif", "isom");
        assertEquals(List.of("avif", "mif1", "avif", "avif"), HeifBrands.of(HeifStructure.plain(still)));
        byte[] film = TestTrailers.behind(still, TestPhotos.ascii("\0\0\0\10moov"));
        assertEquals("isom", HeifBrands.of(HeifStructure.plain(film)).getLast());
        byte[] plainly = TestFormats.branded(TestFormats.heicOnItsSide(), "heic", "heic");
        assertSame(plainly, HeifStructure.plain(plainly));
    }

    private static byte[] unbranded(byte[] file) {
        return Arrays.copyOfRange(file, ByteBuffer.wrap(file).getInt(), file.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, TestHeic.LAST_TILE})
    void findsATileWithoutData(int tile) {
        assertEquals(Refusal.CORRUPT, HeifStructure.flaw(TestHeic.portraitThatLost(tile)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, TestHeic.DEPTH_MAP})
    void ignoresWhatIsNotShown(int item) {
        assertNull(HeifStructure.flaw(TestHeic.portraitThatLost(item)));
    }

    @Test
    void findsZerosInTheMiddleOfTheData() {
        byte[] photo = TestFormats.heicOnItsSide();
        Arrays.fill(photo, photo.length - 100, photo.length - 90, (byte) 0);
        assertEquals(Refusal.CORRUPT, HeifStructure.flaw(photo));
    }

    @Test
    void findsDataBeyondTheEnd() {
        byte[] photo = TestHeic.portrait(1);
        // The location of the first tile is before the types: 14 bytes for each of 11 items.
        int types = 0;
        while (!Bytes.are(photo, types, "iinf")) {
            types++;
        }
        assertNull(HeifStructure.flaw(photo));
        int firstTile = types - 4 - 14 * 11 + 14;
        photo[firstTile + 6] = 1;
        assertEquals(Refusal.TRUNCATED, HeifStructure.flaw(photo));
    }

    @Test
    @Timeout(10)
    void isNotKeptBusyByPiecesWithoutEnd() {
        // Twenty thousand items with 65535 pieces each, none of them with a position or a length.
        ByteBuffer items = ByteBuffer.allocate(20_000 * 6);
        while (items.hasRemaining()) {
            items.putShort((short) 1).putShort((short) 0).putShort((short) -1);
        }
        ByteBuffer file = ByteBuffer.allocate(16 + 12 + 16 + items.capacity());
        file.putInt(16).put(TestPhotos.ascii("ftypheic\0\0\0\0"));
        file.putInt(file.remaining()).put(TestPhotos.ascii("meta\0\0\0\0"));
        file.putInt(file.remaining()).put(TestPhotos.ascii("iloc\0\0\0\0")).putShort((short) 0).putShort((short) 20_000);
        file.put(items.array());
        assertEquals(Refusal.CORRUPT, HeifStructure.flaw(file.array()));
    }

    @Test
    @Timeout(10)
    void isNotKeptBusyByBoxesWithoutEnd() {
        ByteBuffer file = ByteBuffer.allocate(16 + 8 * 1_000_000);
        file.putInt(16).put(TestPhotos.ascii("ftypheic\0\0\0\0"));
        while (file.hasRemaining()) {
            file.putInt(8).put(TestPhotos.ascii("free"));
        }
        assertEquals(Refusal.CORRUPT, HeifStructure.flaw(file.array()));
    }
}
