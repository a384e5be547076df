package org.homeroom.compressor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link Worker}, seen from outside. One photo at a time. */
final class WorkerProcess implements AutoCloseable {
    private static final Duration TO_START = Duration.ofMinutes(1);
    /** For the store's part; its client has shorter limits for each call. */
    private static final Duration TO_FETCH_AND_WRITE = Duration.ofMinutes(5);
    private static final String ENDED = "";

    private final Process process;
    private final Duration deadline;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private boolean decoding;
    private volatile boolean over;

    private WorkerProcess(Process process, Duration deadline) {
        this.process = process;
        this.deadline = deadline;
        Thread.ofVirtual().name("answers of " + process.pid()).start(this::listen);
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @param command  that starts a {@link Worker}
     * @param deadline how long decoding one photo may take
     */
    static WorkerProcess start(List<String> command, Duration deadline) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // Each tile of a HEIC is decoded by its own thread; memory would sit idle in a heap for each of them.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        Process process = builder.start();
        WorkerProcess worker = new WorkerProcess(process, deadline);
        try {
            worker.await(Worker.Line.READY, TO_START);
        } catch (EngineFailed | IOException failed) {
            worker.end();
            throw new IOException("a worker did not start: " + failed.getMessage(), failed);
        }
        return worker;
    }

    /** @param request {@link Worker#COMPRESS} or {@link Worker#GIVE_UP}; after a failure other than the store's, the process is ended */
    PhotoWork.Outcome ask(String request, UUID photoId) throws IOException, EngineFailed {
        try {
            process.getOutputStream().write((request + " " + photoId + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return PhotoWork.Outcome.valueOf(await(Worker.Line.DONE, TO_FETCH_AND_WRITE));
        } catch (IOException | EngineFailed failed) {
            if (!(failed instanceof Failed)) {
                end();
            }
            throw failed;
        } finally {
            decoding = false;
        }
    }

    boolean isAlive() {
        return !over && process.isAlive();
    }

    /** Sends no more requests, and lets it end by itself. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException ended) {
            // as intended
        }
    }

    /** Ends it now. */
    void end() {
        over = true;
        process.destroyForcibly();
    }

    /** The worker is fine, the work is not. */
    private static final class Failed extends IOException {
        private static final long serialVersionUID = 1L;

        private Failed(String reason) {
            super(reason);
        }
    }

    /** What follows the expected line. */
    private String await(Worker.Line wanted, Duration patience) throws IOException, EngineFailed {
        while (true) {
            String answer = next(decoding ? deadline : patience);
            Worker.Line line = Worker.Line.valueOf(answer.split(" ", 2)[0]);
            String more = answer.substring(line.name().length()).strip();
            if (line == wanted) {
                return more;
            }
            switch (line) {
                case DECODING -> decoding = true;
                case DECODED -> decoding = false;
                case FAILED -> throw new Failed(more);
                case ENGINE_FAILED -> throw new EngineFailed(more);
                default -> throw new IOException("a worker said what was not asked: " + answer);
            }
        }
    }

    private String next(Duration patience) throws IOException, EngineFailed {
        try {
            String answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw loss("took longer than " + patience.toSeconds() + " s");
            }
            if (answer.equals(ENDED)) {
                throw loss("ended with status " + process.waitFor());
            }
            return answer;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopping", stopping);
        }
    }

    /** While decoding, presumably because of the photo. */
    private IOException loss(String how) throws EngineFailed {
        if (decoding) {
            throw new EngineFailed("the worker " + how);
        }
        return new IOException("the worker " + how);
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isEmpty()).forEach(answers::add);
        } catch (IOException | UncheckedIOException ended) {
            // said below
        } finally {
            answers.add(ENDED);
        }
    }
}
