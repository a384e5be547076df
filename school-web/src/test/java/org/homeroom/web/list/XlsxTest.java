package org.homeroom.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {
    private static String sheet(Object... cells) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        Sheet sheet = new Xlsx(sent, "Consent for photos");
        sheet.row(List.of("Head"));
        sheet.row(Arrays.asList(cells));
        sheet.end();
        // It is written as a stream, so only the directory at the end has the sizes.
        Path file = Files.createTempFile("list", ".xlsx");
        Files.write(file, sent.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 20 7946 0000", "-1", "@SUM(A1)", "\t=1"})
    void whatLooksLikeAFormulaIsAText(String cell) throws IOException {
        String xml = sheet(cell);
        assertTrue(xml.contains("t=\"inlineStr\"") && xml.contains(cell.strip()), xml);
        assertFalse(xml.contains("<f>"), xml);
    }

    @Test
    void daysAndNumbersHaveTheirTypes() throws IOException {
        String xml = sheet(LocalDate.of(2026, 11, 21), LocalDateTime.of(2026, 11, 21, 12, 0), -3L, null, "Zoë <Ångström>\u0001");
        assertTrue(xml.contains("<v>46347</v>") || xml.contains("<v>46347.0</v>"), xml);
        assertTrue(xml.contains("<v>46347.5</v>"), xml);
        assertTrue(xml.contains("<v>-3</v>"), xml);
        assertTrue(xml.contains("<t>Zo&#xeb; &lt;&#xc5;ngstr&#xf6;m&gt;</t>"), xml);
        assertEquals(-1, xml.indexOf('\u0001'), "what XML has no place for is left out");
    }
}
