package org.homeroom.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {

    @TempDir
    private Path home;

    private ProcessRecords records;
    private Process process;

    @BeforeEach
    void start() throws Exception {
        records = new ProcessRecords(home);
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void endsWhatAKilledRunLeft() {
        records.remember(LocalServer.PROCESS, process.toHandle(), "sleep");
        assertEquals(1, records.endLeftovers(false));
        assertFalse(process.isAlive());
        assertEquals(0, records.endLeftovers(false));
    }

    @Test
    void sparesAnotherProgramThatWasGivenTheSameNumber() throws Exception {
        records.remember(LocalServer.PROCESS, process.toHandle(), "-Djboss.server.base.dir=");
        assertEquals(0, records.endLeftovers(false));

        Files.write(home.resolve(LocalDatabase.PROCESS),
                List.of(Long.toString(process.pid()), "2020-01-01T00:00:00Z", "sleep"));
        assertEquals(0, records.endLeftovers(true));
        assertTrue(process.isAlive());
    }
}
