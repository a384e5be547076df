package org.homeroom.base.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownTest {
    private enum Colour {
        RED, UNKNOWN, BLUE
    }

    private enum Shape {
        ROUND
    }

    @Test
    void findsByName() {
        assertEquals(Optional.of(Colour.BLUE), Known.find(Colour.class, "BLUE"));
        assertEquals(Optional.empty(), Known.find(Colour.class, "blue"));
        assertEquals(Optional.empty(), Known.find(Colour.class, null));
    }

    @Test
    void nobodyFindsThePlaceholderForTheUnknown() {
        assertEquals(Optional.empty(), Known.find(Colour.class, "UNKNOWN"));
        assertEquals(List.of(Colour.RED, Colour.BLUE), Known.of(Colour.class));
    }

    @Test
    void readsAnythingAsSomething() {
        assertEquals(Colour.RED, Known.read(Colour.class, "RED"));
        assertEquals(Colour.UNKNOWN, Known.read(Colour.class, "GREEN"));
    }

    @Test
    void enumsOfEntitiesNeedAConstantForTheUnknown() {
        assertThrows(IllegalArgumentException.class, () -> Known.read(Shape.class, "FLAT"));
    }
}
