package org.homeroom.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Locale;
import org.homeroom.base.shared.Texts;
import org.homeroom.web.page.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickerTextsTest {
    private static JsonObject texts(String language) {
        return PickerTexts.texts(Locale.forLanguageTag(language)).build();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, January, Sunday, Mon, 1, Previous month", "en-US, January, Sunday, Mon, 0, Previous month", "de, Januar, Sonntag, Mo, 1, Voriger Monat"})
    void aPickerSpeaksThePagesLanguage(String language, String month, String sunday, String monday, int firstDay, String before) {
        JsonObject texts = texts(language);
        assertEquals(month, texts.getJsonArray("monthNames").getString(0));
        assertEquals(sunday, texts.getJsonArray("dayNames").getString(0));
        assertEquals(monday, texts.getJsonArray("dayNamesMin").getString(1));
        assertEquals(firstDay, texts.getInt("firstDayOfWeek"));
        assertEquals(before, texts.getString("prevMonth"));
    }

    /** The script writes picked dates, Java displayed ones. */
    @Test
    void monthsAreWrittenAsPagesWriteThem() {
        for (int month = 1; month <= 12; month++) {
            String shown = Format.day(LocalDate.of(2026, month, 3), Locale.UK);
            String name = texts("en-GB").getJsonArray("monthNamesShort").getString(month - 1);
            assertEquals("3 " + name + " 2026", shown);
        }
    }

    @Test
    void noTextCanEndItsScript() {
        for (Locale language : Texts.LANGUAGES) {
            assertFalse(PickerTexts.texts(language).build().toString().contains("</"), language::toString);
        }
    }
}
