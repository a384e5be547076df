package org.homeroom.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void runsADemoOnPort8080WhenNothingIsAsked() {
        assertEquals(new Options(false, false, true, 8080), Options.parse());
    }

    @Test
    void understandsEveryOption() {
        assertEquals(new Options(false, true, false, 9000), Options.parse("--fresh", "--no-demo", "--port", "9000"));
        assertEquals(9001, Options.parse("--port=9001").port());
        assertTrue(Options.parse("--help").help());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port=", "--port=80", "--port=65535", "--port=http", "--frsh", "fresh"})
    void refusesWhatItDoesNotKnowInOneSentence(String argument) {
        var refused = assertThrows(Options.UsageException.class, () -> Options.parse(argument));
        assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
        assertTrue(refused.getMessage().lines().count() == 1, refused.getMessage());
    }
}
