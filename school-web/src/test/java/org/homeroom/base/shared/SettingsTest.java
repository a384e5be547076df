package org.homeroom.base.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.homeroom.photo.contract.PhotoLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z0-9_]+`(?:, `[A-Z0-9_]+`)*) \\| ([^|]*) \\|");
    private static final Pattern OF_THE_APPLICATION = Pattern.compile("(?:get|number)\\(\"([A-Z0-9_]+)\", ([^)]+)\\)");
    private static final Pattern OF_THE_SERVER = Pattern.compile("\\$\\{env\\.([A-Z0-9_]+):([^}]*)}");

    @ParameterizedTest
    @CsvSource(nullValues = "unset", value = {"unset, 52428800", "1000000, 1000000", "52428800, 52428800", "52428801, 52428800"})
    void noPhotoIsTakenThatTheCompressorWouldRefuse(String setting, long most) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PHOTO_MAX_BYTES", setting);
        assertEquals(most, new Settings(environment).photoMaxBytes());
    }

    @Test
    void theReadmeNamesEveryVariableWithItsDefault() throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        OF_THE_APPLICATION.matcher(Files.readString(Path.of("src/main/java/org/homeroom/base/shared/Settings.java"))).results()
                .forEach(found -> defaults.put(found.group(1), value(found.group(2))));
        try (DirectoryStream<Path> scripts = Files.newDirectoryStream(Path.of("../server-config/src/main/cli"), "*.cli")) {
            for (Path script : scripts) {
                OF_THE_SERVER.matcher(Files.readString(script)).results().forEach(found -> defaults.put(found.group(1), found.group(2)));
            }
        }
        assertTrue(defaults.size() > 30, () -> "only " + defaults + " were found");
        Map<String, String> told = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("../README.md"))).results().forEach(row -> read(row, told));
        told.keySet().retainAll(defaults.keySet());
        assertEquals(defaults, told);
    }

    private static String value(String inCode) {
        return inCode.replace("PhotoLimits.MOST_BYTES", String.valueOf(PhotoLimits.MOST_BYTES)).replace("\"", "");
    }

    private static void read(MatchResult row, Map<String, String> told) {
        String[] names = row.group(1).replace("`", "").split(", ");
        String[] values = row.group(2).replace("`", "").replace("empty", "").split(", ", -1);
        for (int i = 0; i < names.length; i++) {
            told.put(names[i], values[Math.min(i, values.length - 1)].strip());
        }
    }
}
