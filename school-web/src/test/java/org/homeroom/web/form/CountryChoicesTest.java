package org.homeroom.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountryChoicesTest {
    @Test
    void aNameIsFoundInTheReadersLanguageAndInEnglish() {
        assertEquals("DE", CountryChoices.find("deutsch", Locale.GERMAN).getFirst());
        assertEquals("DE", CountryChoices.find("germ", Locale.GERMAN).getFirst());
    }

    @Test
    void accentsNeedNotBeTyped() {
        assertEquals(List.of("AT"), CountryChoices.find("osterr", Locale.GERMAN));
        assertTrue(CountryChoices.find("cote", Locale.ENGLISH).contains("CI"));
    }

    @Test
    void aCodeComesFirst() {
        assertEquals("IN", CountryChoices.find("in", Locale.ENGLISH).getFirst());
    }

    @Test
    void findsEveryMatchAndNothingForAnUnknownName() {
        List<String> found = CountryChoices.find("united", Locale.ENGLISH);
        assertTrue(found.indexOf("GB") >= 0 && found.indexOf("US") >= 0, found::toString);
        assertEquals(List.of(), CountryChoices.find("atlantis", Locale.ENGLISH));
    }
}
