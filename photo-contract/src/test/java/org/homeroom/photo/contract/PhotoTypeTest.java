package org.homeroom.photo.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTypeTest {
    @ParameterizedTest
    @ValueSource(strings = {"\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF", "\u0089PNG\r\n\u001a\n\0\0\0\r", "GIF89a\1\0\1\0\0\0", "GIF87a\1\0\1\0\0\0",
        "RIFF\0\0\0\0WEBPVP8 ", "\0\0\0\u0018ftypheic", "\0\0\0\u001cftypavif", "\0\0\0\u0018ftypMA1B\0\0\0\0mif1avif"})
    void photosAreKnown(String file) {
        assertTrue(PhotoType.of(file.getBytes(StandardCharsets.ISO_8859_1)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00ff\u00d8", "hello, world", "RIFF\0\0\0\0WAVEfmt ", "\0\0\0\u0018ftypmp42", "\0\0\0\u0018ftyp", "%PDF-1.7\n%\u00e2\u00e3",
        "<svg xmlns='http"})
    void otherThingsAreNot(String file) {
        assertFalse(PhotoType.of(file.getBytes(StandardCharsets.ISO_8859_1)).isPresent());
    }
}
