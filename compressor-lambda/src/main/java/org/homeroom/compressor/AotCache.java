package org.homeroom.compressor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * Loaded and linked classes, kept in a file so that a worker starts with half the work. A file is valid for one build of the JDK
 * and one set of jars, so it is made on the host that uses it: by a worker that starts, does once what every photo needs, and
 * ends. The JVM ignores a file that does not fit.
 *
 * @see <a href="https://openjdk.org/jeps/514">JEP 514: Ahead-of-Time Command-Line Ergonomics</a>
 */
final class AotCache {
    private final Path file;

    /** @param directory where files are kept; nothing else may write there */
    AotCache(Path directory) {
        this.file = directory.resolve("worker-" + fingerprint() + ".aot");
    }

    /** Options for starting a worker; none while there is no file yet. */
    List<String> options() {
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /**
     * Makes the file if it is missing.
     *
     * @param command that starts a worker
     */
    void make(List<String> command, Consumer<String> log) {
        if (Files.exists(file)) {
            return;
        }
        Path unfinished = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
        List<String> training = new ArrayList<>(command);
        training.add(1, "-XX:AOTCacheOutput=" + unfinished);
        training.add(Worker.TRAIN);
        try {
            Files.createDirectories(file.getParent());
            Process process = new ProcessBuilder(training).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            if (process.waitFor() == 0) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                log.accept("workers start from " + file.getFileName() + " from now on");
            } else {
                log.accept("no file for a faster start of workers was made: status " + process.exitValue());
            }
        } catch (IOException unwritable) {
            log.accept("no file for a faster start of workers was made: " + unwritable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static String fingerprint() {
        CRC32 sum = new CRC32();
        StringBuilder all = new StringBuilder(System.getProperty("java.vm.version"));
        for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
            File at = new File(jar);
            all.append('|').append(at.getAbsolutePath()).append(' ').append(at.length()).append(' ').append(at.lastModified());
        }
        sum.update(all.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
