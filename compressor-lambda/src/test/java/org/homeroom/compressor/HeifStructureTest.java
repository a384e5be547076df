package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import org.homeroom.photo.contract.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeifStructureTest {
    @Test
    void findsNoFlawWhereThereIsNone() {
        assertNull(HeifStructure.flaw(TestFormats.heicOnItsSide()));
        for (int orientation = 1; orientation <= 8; orientation++) {
            assertNull(HeifStructure.flaw(TestHeic.portrait(orientation)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, TestHeic.LAST_TILE})
    void findsATileWithoutData(int tile) {
        assertEquals(Refusal.CORRUPT, HeifStructure.flaw(TestHeic.portraitThatLost(tile)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, TestHeic.DEPTH_MAP})
    void doesNotMindWhatIsNotShown(int item) {
        assertNull(HeifStructure.flaw(TestHeic.portraitThatLost(item)));
    }

    @Test
    void findsZerosInTheMiddleOfTheData() {
        byte[] photo = TestFormats.heicOnItsSide();
        Arrays.fill(photo, photo.length - 100, photo.length - 90, (byte) 0);
        assertEquals(Refusal.CORRUPT, HeifStructure.flaw(photo));
    }

    @Test
    void findsDataThatLieBeyondTheEnd() {
        byte[] photo = TestHeic.portrait(1);
        // Where the first tile lies stands before the types: 14 bytes for each of 11 items.
        int types = 0;
        while (!Bytes.are(photo, types, "iinf")) {
            types++;
        }
        assertNull(HeifStructure.flaw(photo));
        int firstTile = types - 4 - 14 * 11 + 14;
        photo[firstTile + 6] = 1;
        assertEquals(Refusal.TRUNCATED, HeifStructure.flaw(photo));
    }
}
