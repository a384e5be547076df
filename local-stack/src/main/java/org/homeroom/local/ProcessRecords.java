package org.homeroom.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Records on disk which processes a run started, so that the next run can end what is left of one that was killed. A record is
 * trusted only if the process with that number started at the recorded time and still runs the same program: numbers are reused.
 */
final class ProcessRecords {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path directory;

    ProcessRecords(Path directory) {
        this.directory = directory;
    }

    /** @param mark a part of the command line that no other program has */
    void remember(String name, ProcessHandle process, String mark) {
        try {
            Files.createDirectories(directory);
            String started = process.info().startInstant().map(Instant::toString).orElse("");
            Files.write(directory.resolve(name), List.of(Long.toString(process.pid()), started, mark));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends what earlier runs left behind, in the order in which a run stops its parts.
     *
     * @return how many processes were ended
     */
    int endLeftovers(boolean atOnce) {
        int ended = 0;
        for (String name : List.of(LocalServer.PROCESS, LocalCompressor.PROCESS, LocalDatabase.PROCESS)) {
            Optional<ProcessHandle> leftover = find(name);
            if (leftover.isPresent()) {
                end(leftover.get(), atOnce);
                ended++;
            }
            forget(name);
        }
        return ended;
    }

    private Optional<ProcessHandle> find(String name) {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        try {
            lines.addAll(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.size() < 3 || lines.get(1).isEmpty()) {
            return Optional.empty();
        }
        Instant started = Instant.parse(lines.get(1));
        String mark = lines.get(2);
        return ProcessHandle.of(Long.parseLong(lines.getFirst()))
                .filter(ProcessHandle::isAlive)
                .filter(p -> p.info().startInstant()
                        .filter(s -> Duration.between(s, started).abs().compareTo(CLOCK_TOLERANCE) < 0).isPresent())
                .filter(p -> p.info().commandLine().filter(c -> c.contains(mark)).isPresent());
    }

    private static void end(ProcessHandle process, boolean atOnce) {
        if (!atOnce) {
            process.destroy();
            if (gone(process)) {
                return;
            }
        }
        process.destroyForcibly();
        gone(process);
    }

    private static boolean gone(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException _) {
            return !process.isAlive();
        }
    }
}
