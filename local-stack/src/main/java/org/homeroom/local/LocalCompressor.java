package org.homeroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

/** The photo compressor in a separate process, watching the store. Restarted when it ends by itself. */
public final class LocalCompressor implements AutoCloseable {

    static final String PROCESS = "compressor";

    private static final Logger LOG = Logger.getLogger(LocalCompressor.class.getName());
    private static final String MAIN = "org.homeroom.compressor.Watch";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** One that ran this long had started well: the next pause is short again. */
    private static final Duration RAN_WELL = Duration.ofMinutes(1);

    private final Path log;
    private final List<String> command;
    private final Map<String, String> environment;
    private final ProcessRecords records;
    private final Thread keeper;
    private ChildProcess child;
    private boolean closed;

    private LocalCompressor(List<String> command, Map<String, String> environment, Path log, ProcessRecords records) {
        this.command = command;
        this.environment = environment;
        this.log = log;
        this.records = records;
        this.child = launch();
        this.keeper = Thread.ofVirtual().name("compressor-keeper").start(this::keep);
    }

    /**
     * @param jars the directory with the compressor and its dependencies
     * @param home where its health file and its log are written
     */
    public static LocalCompressor start(Path jars, LocalStore store, Path home) {
        return start(jars, store, home.resolve("compressor"), home.resolve("logs"),
                new ProcessRecords(home.resolve("processes")));
    }

    static LocalCompressor start(Path jars, LocalStore store, Path home, Path logs, ProcessRecords records) {
        if (!Files.isDirectory(jars)) {
            throw new StackException("The compressor is not built: there is no " + jars + ".");
        }
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new StackException("The compressor has no place in " + home + ": " + e.getMessage(), e);
        }
        Map<String, String> environment = new HashMap<>(store.environment());
        environment.put("COMPRESSOR_HEALTH_FILE", home.resolve("health").toString());
        environment.put("COMPRESSOR_AOT_CACHES", home.resolve("aot").toString());
        environment.put("COMPRESSOR_DEAD_LETTERS", home.resolve("dead-letters").toString());
        // Half of the machine: its user, and the school, need the other half.
        environment.put("COMPRESSOR_WORKERS", Integer.toString(Math.max(1, Runtime.getRuntime().availableProcessors() / 2)));
        List<String> command = List.of(Java.executable(), "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", jars.toAbsolutePath() + "/*", MAIN);
        return new LocalCompressor(command, environment, logs.resolve("compressor.log"), records);
    }

    @Override
    public void close() {
        ChildProcess last;
        synchronized (this) {
            closed = true;
            last = child;
        }
        keeper.interrupt();
        last.close();
    }

    private ChildProcess launch() {
        return ChildProcess.start(PROCESS, command, environment, log, records, MAIN, PATIENCE);
    }

    private void keep() {
        Duration pause = FIRST_PAUSE;
        try {
            while (true) {
                long started = System.nanoTime();
                ChildProcess current = current();
                int exit = current.process().waitFor();
                if (isClosed()) {
                    return;
                }
                boolean ranWell = System.nanoTime() - started > RAN_WELL.toNanos();
                pause = ranWell ? FIRST_PAUSE : pause;
                LOG.warning("The compressor ended by itself (exit code " + exit + "), is started again in "
                        + pause.toSeconds() + " s; it writes to " + log);
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                startAgain();
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private synchronized void startAgain() {
        if (!closed) {
            child = launch();
        }
    }

    private synchronized ChildProcess current() {
        return child;
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
