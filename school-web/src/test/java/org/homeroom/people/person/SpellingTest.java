package org.homeroom.people.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static int distance(String typed, String name) {
        return Spelling.distance(Spelling.typed(typed), Spelling.keys(name));
    }

    @ParameterizedTest
    @CsvSource({"Müller, mueller", "Müller, MULLER", "Mueller, müller", "O’Brien, obrien", "O’Brien, o'brien", "O’Brien, O`Brien", "OʼBrien, O´Brien", "Yıldız, yildiz", "İpek, ipek",
        "ipek, İPEK", "Weiß, weiss", "Weiss, weiß", "Ægir, aegir", "Þórunn, thorunn", "Guðrún, gudrun", "Ångström, aangstroem", "Ångström, angstrom", "Østergaard, oestergaard",
        "Østergaard, ostergaard", "Łukasz, lukasz", "Đoković, djokovic", "Đoković, dokovic", "Jean-Baptiste, jeanbaptiste", "Marie Claire, Marie-Claire", "Owusu‐Ansah, owusuansah",
        "كِتَاب, كتاب", "فاطمـــة, فاطمه", "כֹּהֵן, כהן", "Œuvrard, oeuvrard"})
    void aNameIsFoundHoweverItIsWritten(String name, String typed) {
        assertEquals(0, distance(typed, name));
        assertEquals(0, distance(Normalizer.normalize(typed, Normalizer.Form.NFD), Normalizer.normalize(name, Normalizer.Form.NFD)), "decomposed");
    }

    @Test
    void whatIsNearerIsLess() {
        assertEquals(0, distance("okafor", "Okafor"));
        assertEquals(1, distance("okaf", "Okafor"));
        assertEquals(1, distance("okafor", "Okafor-Mensah"));
        assertEquals(2, distance("okafro", "Okafor"), "two letters in the wrong order are one error");
        assertEquals(2, distance("okafr", "Okafor"));
        assertEquals(3, distance("kafor", "Okafor-Li"), "within a name");
        assertEquals(4, distance("okaaafor", "Okafor"), "two errors");
        assertEquals(Spelling.FAR, distance("okxxfyr", "Okafor"));
    }

    @Test
    void shortWordsMayHaveFewerErrors() {
        assertEquals(Spelling.FAR, distance("bo", "Li"));
        assertEquals(2, distance("lim", "Lin"));
        assertEquals(Spelling.FAR, distance("lim", "Ron"));
        assertEquals(Spelling.FAR, distance("anna", "Jonas"));
    }

    @Test
    void shortNamesHaveTrigramsToo() {
        assertEquals(Set.of("__l", "_li", "li_"), Spelling.grams(Spelling.typed("Li")));
    }

    @Test
    void whatHasNoLettersIsNoName() {
        assertTrue(Spelling.typed("’-’").isEmpty());
        assertTrue(Spelling.keys("’ –").isEmpty());
    }
}
