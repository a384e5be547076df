package org.homeroom.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {

    @TempDir
    private Path home;

    @Test
    void isHeldByOneRunAtATime() throws Exception {
        try (StateDirectory first = StateDirectory.open(home)) {
            var refused = assertThrows(StackException.class, () -> StateDirectory.open(first.path()));
            assertTrue(refused.getMessage().contains("already runs"), refused.getMessage());
            assertTrue(refused.getMessage().contains("process " + ProcessHandle.current().pid()), refused.getMessage());
        }
        StateDirectory.open(home).close();
    }

    @Test
    void afreshStartRemovesWhatWasKept() throws Exception {
        try (StateDirectory state = StateDirectory.open(home)) {
            new Secrets(state.resolve("secrets")).get("one");
            Files.createDirectories(state.resolve("s3/a/b"));
            state.clear();
            assertFalse(Files.exists(state.resolve("s3")));
            assertFalse(Files.exists(state.resolve("secrets")));
        }
        StateDirectory.open(home).close();
    }

    @Test
    void theCheckMayHaveRunBefore() throws Exception {
        Path hosts = Files.createDirectories(home.resolve("test-bed/base"));
        Files.createDirectories(home.resolve("logs"));
        try (StateDirectory state = StateDirectory.open(home)) {
            state.clear();
        }
        assertTrue(Files.exists(hosts));
    }

    @Test
    void refusesADirectoryWithSomebodyElsesFiles() throws Exception {
        Files.writeString(home.resolve("thesis.txt"), "years of work");
        var refused = assertThrows(StackException.class, () -> StateDirectory.open(home));
        assertTrue(refused.getMessage().contains("something else"), refused.getMessage());
    }

    @Test
    void hidesSecretsFromOthersAndReturnsTheSameAgain() throws Exception {
        Path file = home.resolve("secrets");
        String made = new Secrets(file).get("one");
        assertEquals(made, new Secrets(file).get("one"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
