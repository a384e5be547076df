package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class AotCacheTest {
    private final List<String> log = new ArrayList<>();
    @TempDir
    private Path directory;

    @Test
    void aWorkerStartsFromTheFileOnceMade() throws Exception {
        AotCache cache = new AotCache(directory.resolve("aot"));
        assertEquals(List.of(), cache.options());
        Path jar = jar();
        List<String> java = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", jar.toString(),
                Ends.class.getName());
        cache.make(java, log::add);
        assertEquals(1, log.size());
        assertTrue(log.getFirst().startsWith("workers start from worker-"), log::toString);
        assertEquals(1, cache.options().size());
        cache.make(java, log::add);
        assertEquals(1, log.size(), "there is one already");

        List<String> started = new ArrayList<>(java);
        started.addAll(1, cache.options());
        started.add(1, "-XX:AOTMode=on");
        assertEquals(0, new ProcessBuilder(started).inheritIO().start().waitFor());
    }

    @Test
    void whatCannotBeMadeIsReportedAndLeavesNothing() throws Exception {
        AotCache cache = new AotCache(directory.resolve("aot"));
        cache.make(List.of("java", "-cp", "nowhere", "Nobody"), log::add);
        assertTrue(log.getFirst().startsWith("no file for a faster start"), log::toString);
        assertEquals(List.of(), cache.options());
    }

    /** The JVM only caches classes from jars. */
    private Path jar() throws Exception {
        Path jar = directory.resolve("ends.jar");
        try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(jar))) {
            String entry = Ends.class.getName().replace('.', '/') + ".class";
            out.putNextEntry(new java.util.jar.JarEntry(entry));
            try (var in = Ends.class.getClassLoader().getResourceAsStream(entry)) {
                in.transferTo(out);
            }
        }
        return jar;
    }

    /** Starts and ends. */
    static final class Ends {
        public static void main(String[] args) {
            // that was all
        }
    }
}
