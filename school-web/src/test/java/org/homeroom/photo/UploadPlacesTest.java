package org.homeroom.photo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UploadPlacesTest {
    private static final long ZURI = 1;
    private static final long LUC = 2;
    private final UploadPlaces places = new UploadPlaces(3, 2);

    @Test
    void nobodyTakesThemAll() {
        assertTrue(places.take(ZURI));
        assertTrue(places.take(ZURI));
        assertFalse(places.take(ZURI));
        assertTrue(places.take(LUC));
    }

    @Test
    void thereAreNoMoreThanThereAre() {
        assertTrue(places.take(ZURI));
        assertTrue(places.take(LUC));
        assertTrue(places.take(LUC));
        assertFalse(places.take(ZURI));
    }

    @Test
    void whatIsGivenBackCanBeTaken() {
        assertTrue(places.take(ZURI));
        assertTrue(places.take(ZURI));
        places.giveBack(ZURI);
        assertTrue(places.take(ZURI));
        places.giveBack(ZURI);
        places.giveBack(ZURI);
        assertTrue(places.take(LUC));
        assertTrue(places.take(LUC));
        assertTrue(places.take(ZURI));
    }
}
