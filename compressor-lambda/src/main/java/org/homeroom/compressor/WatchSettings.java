package org.homeroom.compressor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How {@link Watch} works.
 *
 * @param interval    the shortest pause between two listings
 * @param workers     how many photos are compressed at once, each in its own process
 * @param workerHeap  the Java heap of each, as in {@code -Xmx}; pictures are kept outside it
 * @param deadline    how long decoding one photo may take
 * @param tries       after how many failures of the store a photo is given up
 * @param deadLetters where that is recorded
 * @param aotCaches   directory of files from which workers start faster; see {@link AotCache}
 * @param healthFile  touched after each successful listing
 */
record WatchSettings(Duration interval, int workers, String workerHeap, Duration deadline, int tries,
                     Optional<Path> deadLetters, Optional<Path> aotCaches, Optional<Path> healthFile) {
    static WatchSettings of(Map<String, String> env) {
        return new WatchSettings(
                Duration.ofMillis(number(env, "COMPRESSOR_INTERVAL_MS", 500)),
                number(env, "COMPRESSOR_WORKERS", Runtime.getRuntime().availableProcessors()),
                number(env, "COMPRESSOR_WORKER_HEAP_MB", 256) + "m",
                Duration.ofSeconds(number(env, "COMPRESSOR_DEADLINE_SECONDS", 20)),
                number(env, "COMPRESSOR_TRIES", 12),
                path(env, "COMPRESSOR_DEAD_LETTERS"),
                path(env, "COMPRESSOR_AOT_CACHES"),
                path(env, "COMPRESSOR_HEALTH_FILE"));
    }

    private static Optional<Path> path(Map<String, String> env, String name) {
        return Optional.ofNullable(env.get(name)).filter(path -> !path.isEmpty()).map(Path::of);
    }

    private static int number(Map<String, String> env, String name, int otherwise) {
        String value = env.getOrDefault(name, "");
        try {
            int number = value.isEmpty() ? otherwise : Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalStateException(name + " is not a whole number above 0: " + value);
    }
}
