package org.homeroom.compressor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Compresses photos in separate {@linkplain Worker processes}, so that a file that crashes or hangs the decoder costs only its
 * own attempt.
 *
 * <p>A worker is started when none is idle, is reused for further photos, and ends when there are none for a while.
 */
final class WorkerPool implements PhotoWork, AutoCloseable {
    private static final Duration REST = Duration.ofMinutes(5);

    private final Supplier<List<String>> command;
    private final Duration deadline;
    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();
    private final Set<WorkerProcess> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private record Idle(WorkerProcess worker, long since) {
    }

    /**
     * @param command  starts a worker; called again for each
     * @param deadline how long decoding one photo may take
     */
    WorkerPool(Supplier<List<String>> command, Duration deadline) {
        this.command = command;
        this.deadline = deadline;
    }

    /** Starts a worker from the jars that this process was started from. */
    static List<String> command(String heap, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Xmx" + heap);
        // There is little Java around the library: compiling it fully costs more than it gains.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED"));
        // Crash reports go to the log, and never a photo onto the disk.
        command.addAll(List.of("-XX:+ErrorFileToStderr", "-XX:-CreateCoredumpOnCrash"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
        return command;
    }

    /** Has a worker ready before the first photo arrives, so that problems with starting one are known at once. */
    void prepare() throws IOException {
        giveBack(take());
    }

    @Override
    public Outcome compress(UUID photoId) throws IOException, EngineFailed {
        return ask(Worker.COMPRESS, photoId);
    }

    @Override
    public Outcome giveUp(UUID photoId) throws IOException {
        try {
            return ask(Worker.GIVE_UP, photoId);
        } catch (EngineFailed impossible) {
            throw new IOException(impossible);
        }
    }

    /** Ends workers that have been idle for this long. */
    void rest(Duration unused) {
        long before = System.nanoTime() - unused.toNanos();
        // The last one returned is the first one used, so those idle for longest are at the end.
        for (Idle last = idle.peekLast(); last != null && last.since - before < 0; last = idle.peekLast()) {
            if (idle.remove(last)) {
                last.worker.close();
            }
        }
    }

    int idle() {
        return idle.size();
    }

    /** Ends every worker, even in mid-photo: for a gentle stop, wait for them before. */
    @Override
    public void close() {
        closed = true;
        for (Idle next = idle.poll(); next != null; next = idle.poll()) {
            next.worker.close();
        }
        busy.forEach(WorkerProcess::end);
    }

    private Outcome ask(String request, UUID photoId) throws IOException, EngineFailed {
        WorkerProcess worker = take();
        busy.add(worker);
        try {
            return worker.ask(request, photoId);
        } finally {
            busy.remove(worker);
            giveBack(worker);
        }
    }

    private WorkerProcess take() throws IOException {
        for (Idle next = idle.poll(); next != null; next = idle.poll()) {
            if (next.worker.isAlive()) {
                return next.worker;
            }
        }
        if (closed) {
            throw new IOException("stopping");
        }
        return WorkerProcess.start(command.get(), deadline);
    }

    private void giveBack(WorkerProcess worker) {
        if (!worker.isAlive()) {
            return;
        }
        idle.push(new Idle(worker, System.nanoTime()));
        CompletableFuture.delayedExecutor(REST.toSeconds(), TimeUnit.SECONDS).execute(() -> rest(REST));
        if (closed) {
            close();
        }
    }
}
