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

    /** The process ended, or had to be ended, while decoding: presumably because of the photo. */
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1L;

        private Lost(String how) {
            super(how);
        }
    }

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
        } catch (Lost | IOException failed) {
            worker.end();
            throw new IOException("a worker did not start: " + failed.getMessage(), failed);
        }
        return worker;
    }

    PhotoWork.Outcome compress(UUID photoId) throws IOException, Lost {
        return ask("compress " + photoId);
    }

    /** Writes the manifest of a photo that no worker survives. */
    PhotoWork.Outcome refuse(UUID photoId) throws IOException, Lost {
        return ask("refuse " + photoId);
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

    private PhotoWork.Outcome ask(String request) throws IOException, Lost {
        try {
            process.getOutputStream().write((request + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return PhotoWork.Outcome.valueOf(await(Worker.Line.DONE, TO_FETCH_AND_WRITE));
        } catch (IOException | Lost failed) {
            if (!(failed instanceof Failed)) {
                end();
            }
            throw failed;
        } finally {
            decoding = false;
        }
    }

    /** The worker is fine, the work is not. */
    private static final class Failed extends IOException {
        private static final long serialVersionUID = 1L;

        private Failed(String reason) {
            super(reason);
        }
    }

    /** What follows the expected line. */
    private String await(Worker.Line wanted, Duration patience) throws IOException, Lost {
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
                default -> throw new IOException("a worker said what was not asked: " + answer);
            }
        }
    }

    private String next(Duration patience) throws IOException, Lost {
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

    private IOException loss(String how) throws Lost {
        if (decoding) {
            throw new Lost(how);
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
