package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thousands of damaged files, in separate processes: none may crash or hang the decoder. Run by {@code mvn -Pfuzz}; {@code
 * -Dfuzz.files} says how many, {@code -Dfuzz.first} the number to start from.
 */
@Tag("fuzz")
class MutatedFilesTest {
    private static final int PROCESSES = 2;

    @Test
    void everyMutatedFileEndsInAManifest() throws Exception {
        long files = Long.getLong("fuzz.files", 50_000);
        long first = Long.getLong("fuzz.first", 1);
        long each = (files + PROCESSES - 1) / PROCESSES;
        try (ExecutorService watchers = Executors.newFixedThreadPool(PROCESSES)) {
            List<Callable<String>> parts = new ArrayList<>();
            for (int i = 0; i < PROCESSES; i++) {
                long from = first + i * each;
                parts.add(() -> ending(from, each));
            }
            for (Future<String> part : watchers.invokeAll(parts)) {
                assertEquals("", part.get());
            }
        }
    }

    /** Which file the process did not survive; empty if it survived them all. */
    private static String ending(long first, long count) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-CreateCoredumpOnCrash", "-XX:+ErrorFileToStderr",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Mutations.class.getName(),
                Long.toString(first), Long.toString(count)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String last = "none";
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    System.out.println("files from " + first + line.substring(1));
                } else {
                    last = line;
                }
            }
        }
        int status = process.waitFor();
        return status == 0 ? "" : "status " + status + " at file " + last;
    }
}
