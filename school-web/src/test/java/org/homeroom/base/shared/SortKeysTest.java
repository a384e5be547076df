package org.homeroom.base.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SortKeysTest {
    private static final SortKeys KEYS = new SortKeys("name", Map.of("name", "p.familyName %1$s, p.givenName %1$s", "code", "m.code %1$s, p.familyName"), "m.id");

    private static String sorted(String key, boolean descending) {
        return KEYS.orderBy(new PageRequest(1, 20, key, descending));
    }

    @Test
    void rotatesOnlyWhatShouldBeRotated() {
        assertEquals(" ORDER BY m.code ASC, p.familyName, m.id", sorted("code", false));
        assertEquals(" ORDER BY m.code DESC, p.familyName, m.id", sorted("code", true));
    }

    @Test
    void anUnknownKeyNeverGetsIntoTheQuery() {
        assertEquals(" ORDER BY p.familyName ASC, p.givenName ASC, m.id", sorted("password_hash; DROP TABLE person", false));
        assertEquals(sorted("name", true), sorted(null, true));
    }

    @Test
    void theDefaultKeyMustBeAmongTheKeys() {
        assertThrows(IllegalArgumentException.class, () -> new SortKeys("born", Map.of("name", "p.familyName %1$s"), "m.id"));
    }
}
