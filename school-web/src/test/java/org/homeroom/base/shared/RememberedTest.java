package org.homeroom.base.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static final List<Object> KEY = List.of("students of", 7L);

    @AfterEach
    void forget() {
        Remembered.forget();
    }

    @Test
    void aFigureMayEndWithTheNextWriting() {
        Remembered.keep(Remembered.untilWritten(KEY), 29_400L, true);
        assertEquals(Optional.of(29_400L), Remembered.find(Remembered.untilWritten(KEY)));
        Remembered.written();
        assertEquals(Optional.empty(), Remembered.find(Remembered.untilWritten(KEY)));
    }

    @Test
    void aLargeFigureIsRememberedForWhoAsksTheSame() {
        assertEquals(29_400L, Remembered.keep(KEY, 29_400L, true));
        assertEquals(Optional.of(29_400L), Remembered.find(KEY));
        assertEquals(Optional.empty(), Remembered.find(List.of("students of", 8L)));
    }

    @Test
    void aSmallFigureIsCountedEachTime() {
        Remembered.keep(KEY, 29_400L, true);
        assertEquals(70L, Remembered.keep(KEY, 70L, false));
        assertEquals(Optional.empty(), Remembered.find(KEY));
    }

    @Test
    void ofThoseWhoAskLaterOneCountsAndAfterAWhileAll() {
        Remembered.keep(KEY, 29_400L, true);
        long later = System.nanoTime() + Remembered.HOLDS.toNanos();
        assertEquals(Optional.empty(), Remembered.find(KEY, later));
        assertEquals(Optional.of(29_400L), Remembered.find(KEY, later));
        long late = later + Remembered.COUNTING.toNanos();
        assertEquals(Optional.empty(), Remembered.find(KEY, late));
        assertEquals(Optional.empty(), Remembered.find(KEY, late));
    }

    @Test
    void thereIsRoomForSoManyOnly() {
        for (long one = 0; one < 2000; one++) {
            Remembered.keep(one, one, true);
        }
        assertEquals(Optional.empty(), Remembered.find(0L));
        assertEquals(Optional.of(1999L), Remembered.find(1999L));
    }
}
