package org.homeroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A child process: its output goes to a log, its number is recorded, and it is asked to end before it is killed. */
final class ChildProcess implements AutoCloseable {

    private final String name;
    private final ProcessRecords records;
    private final Process process;
    private final Duration patience;

    private ChildProcess(String name, ProcessRecords records, Process process, Duration patience) {
        this.name = name;
        this.records = records;
        this.process = process;
        this.patience = patience;
    }

    /** @param mark a part of the command line that distinguishes the process from any other */
    static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log,
            ProcessRecords records, String mark, Duration patience) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            records.remember(name, process.toHandle(), mark);
            return new ChildProcess(name, records, process, patience);
        } catch (IOException e) {
            throw new StackException("The " + name + " could not be started: " + e.getMessage(), e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitValue() {
        return process.exitValue();
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroy();
        boolean interrupted = false;
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            interrupted = true;
        }
        records.forget(name);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
