package org.homeroom.compressor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.RenditionKind;

/**
 * The process in which photos are decoded. Whatever a file does to the decoder happens here, and costs only this process.
 *
 * <p>It reads requests in lines, {@code compress} or {@code give-up} and the photo's id, and answers in lines: see {@link Line}.
 * When no more requests come, it finishes the one in progress and ends.
 */
final class Worker {
    /** Requests, each followed by the photo's id. */
    static final String COMPRESS = "compress";
    static final String GIVE_UP = "give-up";
    /** The argument of a worker that does once what every photo needs, and ends: see {@link AotCache}. */
    static final String TRAIN = "train";
    private static final Duration TO_FINISH = Duration.ofSeconds(20);

    private Worker() {
    }

    /** What a worker answers, each on a separate line. */
    enum Line {
        /** Ready for requests. */
        READY,
        /** From here to {@link #DECODED}, any problem is due to the photo's bytes. */
        DECODING,
        DECODED,
        /** It is done; followed by the outcome. */
        DONE,
        /** It failed, and may be retried later; followed by the reason. */
        FAILED,
        /** The engine failed; followed by the reason. */
        ENGINE_FAILED
    }

    public static void main(String[] args) throws Exception {
        // Standard output is only for answers: anything that a library prints goes to the log.
        PrintStream answers = System.out;
        System.setOut(System.err);
        Thread.currentThread().setName("worker");
        finishBeforeEnding(Thread.currentThread());
        Map<String, String> env = System.getenv();
        PhotoEngine engine = Engines.choose(env, System.err::println);
        try (S3PhotoStore store = S3PhotoStore.of(env)) {
            if (List.of(args).contains(TRAIN)) {
                new Priming(store, engine).once();
            }
            serve(new Compressor(store, new Announced(engine, answers)), answers);
        }
    }

    private static void serve(PhotoWork work, PrintStream answers) throws IOException {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        say(answers, Line.READY, "");
        for (String request = requests.readLine(); request != null; request = requests.readLine()) {
            String[] words = request.split(" ");
            UUID photoId = UUID.fromString(words[1]);
            try {
                say(answers, Line.DONE, (words[0].equals(GIVE_UP) ? work.giveUp(photoId) : work.compress(photoId)).name());
            } catch (EngineFailed failed) {
                say(answers, Line.ENGINE_FAILED, failed.getMessage());
            } catch (Exception | OutOfMemoryError failed) {
                say(answers, Line.FAILED, failed.toString());
            }
        }
    }

    /** Signals reach every process of a service or terminal: this one ends when its requests end, not in mid-photo. */
    private static void finishBeforeEnding(Thread work) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                work.join(TO_FINISH);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }, "finish"));
    }

    private static void say(PrintStream answers, Line line, String more) {
        answers.println((line + " " + more.replaceAll("\\s+", " ")).strip());
        answers.flush();
    }

    /** Reports when decoding begins and ends. */
    private record Announced(PhotoEngine engine, PrintStream answers) implements PhotoEngine {
        @Override
        public String name() {
            return engine.name();
        }

        @Override
        public Developed develop(byte[] photo, PhotoType type, Set<RenditionKind> wanted) throws PhotoRefused {
            say(answers, Line.DECODING, "");
            try {
                return engine.develop(photo, type, wanted);
            } finally {
                say(answers, Line.DECODED, "");
            }
        }
    }
}
