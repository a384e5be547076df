package org.homeroom.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.faces.convert.ConverterException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDateTest {
    private final IsoDate converter = new IsoDate();

    private static LocalDate read(String language, String value) {
        return IsoDate.read(value, Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 2026-11-21", "de, 2026-11-21", "de, 21.11.26", "de, 21.11.2026", "en-GB, 21/11/2026", "de, 21/11/2026",
        "en, ' 2026-11-21 '"})
    void readsWhatTheBrowserSendsAndWhatPeopleType(String language, String typed) {
        assertEquals(LocalDate.of(2026, 11, 21), read(language, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "2026-02-30", "31.11.2026", "31.11.26", "31/11/2026", "20261121", "2026-11-21T00:00", "0026-11-21", "12026-11-21"})
    void refusesWhatIsNoDay(String typed) {
        assertThrows(ConverterException.class, () -> read("de", typed));
    }

    @Test
    void nothingIsNoDay() {
        assertNull(converter.getAsObject(null, null, null));
        assertNull(converter.getAsObject(null, null, " "));
    }

    @Test
    void writesWhatTheBrowserReads() {
        assertEquals("2026-11-01", converter.getAsString(null, null, LocalDate.of(2026, 11, 1)));
        assertEquals("", converter.getAsString(null, null, null));
    }
}
