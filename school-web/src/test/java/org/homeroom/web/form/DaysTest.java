package org.homeroom.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.homeroom.web.page.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    private static final LocalDate THIRD_OF_SEPTEMBER = LocalDate.of(2026, 9, 3);

    private static LocalDate read(String language, String typed) {
        return Days.read(typed, Locale.forLanguageTag(language), 2026);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 Sept 2026", "3 Sep 2026", "3 sep 2026", "3 September 2026", "03/09/2026", "3/9/2026", "3/9/26", "3-9-2026", "3 9 2026",
        "3.9.2026", "03092026", "Thu 3 Sep 2026", "Thursday, 3rd September 2026", "Sep 3, 2026", "September 3rd 2026", "3-Sep-26", "2026-09-03", " 3 Sep 2026 "})
    void readsWhatTheBritishType(String typed) {
        assertEquals(THIRD_OF_SEPTEMBER, read("en-GB", typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03.09.2026", "3.9.2026", "3.9.26", "3. 9. 2026", "3,9,2026", "3/9/2026", "3-9-2026", "3 9 26", "03092026", "3. September 2026",
        "3. Sept. 2026", "3 sep 26", "Do., 3. September 2026", "Donnerstag 3.9.2026", "2026-09-03", "3 Sep 2026"})
    void readsWhatGermansType(String typed) {
        assertEquals(THIRD_OF_SEPTEMBER, read("de", typed));
    }

    @ParameterizedTest
    @CsvSource({"en-US, 9/3/2026", "en-US, 'Sep 3, 2026'", "en-US, 3.9.2026", "en-US, 2026-09-03", "de-AT, 3.9.2026", "de-CH, 03.09.26", "en-AU, 3/9/26"})
    void readsInTheOrderOfTheReadersCountry(String language, String typed) {
        assertEquals(THIRD_OF_SEPTEMBER, read(language, typed));
    }

    @ParameterizedTest
    @CsvSource({"de, 1. März 2026", "de, 1. mar 2026", "de, 1 March 2026", "en-GB, 1 März 2026"})
    void readsAMonthByTheBeginningOfItsNameInAnyOfOurLanguages(String language, String typed) {
        assertEquals(LocalDate.of(2026, 3, 1), read(language, typed));
    }

    @ParameterizedTest
    @CsvSource({"1.2.26, 2026", "1.2.36, 2036", "1.2.37, 1937", "1.2.98, 1998", "1.2.00, 2000"})
    void twoDigitYearsAreOfThisCenturyUpToTenYearsAhead(String typed, int year) {
        assertEquals(LocalDate.of(year, 2, 1), read("de", typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "2026-02-30", "31.11.2026", "31.11.26", "31/11/2026", "31. Nov 2026", "20261121", "2026-11-21T00:00",
        "0026-11-21", "12026-11-21", "1.1.026", "1.1.1899", "1.1.2200", "1.1.", "1.1", "2026", "Nov 2026", "1 Foo 2026", "1 Foo 9 2026", "1 Jan Feb 2026",
        "1.1.2026 12:30", "001.1.2026", "1\u20ac1.2026", "1", "-"})
    void refusesInvalidDates(String typed) {
        assertThrows(DateTimeException.class, () -> read("de", typed));
        assertThrows(DateTimeException.class, () -> read("en-GB", typed));
    }

    /** Otherwise a form would refuse what it displays. */
    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "en-CA", "en-AU", "en-IN", "en-ZA", "en-IE", "de", "de-DE", "de-AT", "de-CH", "fr", "es", "it", "nl", "pl", "sv"})
    void readsWhatPagesShow(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            assertEquals(day, read(language, Format.day(day, locale)), Format.day(day, locale));
        }
    }

    @Test
    void anEmptyFieldIsNoDate() {
        assertNull(new Days().getAsObject(null, null, null));
        assertNull(new Days().getAsObject(null, null, " "));
        assertEquals("", new Days().getAsString(null, null, null));
    }
}
