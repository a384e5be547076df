package org.homeroom.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    private final Format format = new Format();

    @ParameterizedTest
    @CsvSource({
        "Amara Okafor, AO", "Zoë Ångström, ZÅ", "amara okafor, AO", "Amara, A", "Ana María de la Cruz, AC",
        "'  Amara   Okafor ', AO", "李 小龙, 李小", "佐藤 遥斗, 佐遥", "Владимир Ильин, ВИ", "Ελένη Παπαδοπούλου, ΕΠ",
        "محمد علي, مع", "𠮷田 太郎, 𠮷太", "O’Brien Éamon, OÉ"})
    void initialsAreWholeCharactersOfAnyScript(String name, String initials) {
        assertEquals(initials, format.initials(name));
    }

    @Test
    void aLetterWithACombiningMarkStaysOne() {
        assertEquals("Z\u0308A", format.initials("z\u0308oe a"));
    }

    @Test
    void anEmptyNameHasAQuestionMark() {
        assertEquals("?", format.initials(null));
        assertEquals("?", format.initials(""));
        assertEquals("?", format.initials("  "));
    }

    @Test
    void countriesAreSortedAsTheReadersLanguageDoes() {
        List<String> german = Format.countries(Locale.GERMAN);
        assertTrue(german.indexOf("AT") > german.indexOf("NO"), "Österreich after Norwegen");
        assertTrue(german.indexOf("AT") < german.indexOf("PT"), "Österreich before Portugal");
        assertEquals(Locale.getISOCountries().length, german.size());
    }
}
