package org.homeroom.base.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {
    @Test
    void theSameNameIsTheSameTextWhicheverKeyboardItCameFrom() {
        assertEquals("Zo\u00eb", Writing.tidy("Zoe\u0308"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" Amara\t", "\u00a0Amara\u3000", "\ufeffAmara\u200b", "\u202aAmara\u202c", "\u200e \u2060Amara\u00ad"})
    void nothingBlankIsAroundAText(String typed) {
        assertEquals("Amara", Writing.tidy(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u200d", "\u00ad", "\u200f", "\ufe0f", "\u3164", "\u2800", "\u0000", "\ud83d", "\udb40\udc41", " \u200c \u2028"})
    void aTextThatNobodySeesIsNone(String typed) {
        assertNull(Writing.tidy(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u0000a", "A\u0007a", "A\u0085a", "A\u00ada", "A\u200ba", "A\u200ca", "A\u200da", "A\u200ea", "A\u202ea", "A\u2066a", "A\ufeffa", "A\ufe0fa",
        "A\u034fa", "A\u3164a", "A\ud800a", "A\ufffea", "A\u2028a", "1\ufe0f\u20e3", "\u0639\u200c\u200c\u0644", "A\udb40\udc41a"})
    void whatNobodySeesIsFoundWithinAText(String typed) {
        assertEquals(typed, Writing.tidy(typed));
        assertEquals(Optional.of("U+%04X".formatted(typed.codePoints().skip(1).findFirst().orElseThrow())), Writing.unseen(typed, true));
    }

    /** A Persian and a Sinhala name, an old Malayalam one that ends in a joiner, a Japanese variant, Hebrew beside C++, a family, a heart. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0639\u0644\u06cc\u200c\u0631\u0636\u0627", "\u0dc1\u0dca\u200d\u0dbb\u0dd3", "\u0d28\u0d4d\u200d", "\u8fbb\udb40\udd00", "\ud842\udfb7\udb40\udd00",
        "\u05e9\u05dc\u05d5\u05dd C++\u200e \u05d1", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "\u2764\ufe0f", "O\u2019Brien-\u0141\u00f3d\u017a \u5c71\u7530"})
    void whatAScriptNeedsStays(String name) {
        assertEquals(name, Writing.tidy(name));
        assertEquals(Optional.empty(), Writing.unseen(name, false));
    }

    @Test
    void onlyATextOfSeveralLinesHasLineBreaks() {
        assertEquals(Optional.empty(), Writing.unseen("one\r\n\ttwo", true));
        assertEquals(Optional.of("U+000A"), Writing.unseen("one\ntwo", false));
    }

    @Test
    void aLongTextIsReadInNoTime() {
        String spaces = "a" + " \u0639\u200c".repeat(30_000) + "a";
        assertTimeout(Duration.ofSeconds(5), () -> Writing.unseen(Writing.tidy(spaces), true));
        assertNull(assertTimeout(Duration.ofSeconds(5), () -> Writing.tidy(" \u200b".repeat(60_000))));
    }
}
