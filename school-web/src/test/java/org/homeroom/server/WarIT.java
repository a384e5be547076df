package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is in the WAR that goes to hosts. */
class WarIT {
    @Test
    void nothingOfTheDemoSchoolIsInIt() throws IOException {
        try (ZipFile war = new ZipFile(Places.WAR.toFile())) {
            List<String> all = war.stream().map(ZipEntry::getName).toList();
            assertTrue(all.size() > 500, () -> all.size() + " files");
            assertEquals(List.of(), all.stream().filter(name -> name.matches("WEB-INF/(lib/demo.*|classes/org/homeroom/demo/.*\\.class)")).toList(),
                    "everybody knows the password of its accounts");
        }
    }
}
