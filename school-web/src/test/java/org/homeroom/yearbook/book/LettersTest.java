package org.homeroom.yearbook.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
    @ParameterizedTest
    @CsvSource({"Ångström, A", "Łukasik, L", "Đặng, D", "Öztürk, O", "'d''Arcy', D", "’t Hooft, T", "Жуков, Ж", "42, #", "'', #", "ßhm, S"})
    void aNameIsListedUnderTheLetterWherePeopleLook(String name, String letter) {
        assertEquals(letter, Letters.first(name));
    }
}
