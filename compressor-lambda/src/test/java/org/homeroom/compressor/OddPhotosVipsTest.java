package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.ManifestJson;
import org.homeroom.photo.contract.PhotoKeys;
import org.homeroom.photo.contract.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@link OddPhotos} handed to {@code watch}, as a process of its own with a real store: each gets an answer within its tries, and the
 * process survives them all. {@code -Dodd.photos} says how many, {@code -Dodd.first} the number to start from. Runs on the build's
 * library, and once more on the system's.
 */
class OddPhotosVipsTest {
    private static final Duration TO_BEGIN = Duration.ofMinutes(2);
    private static final Duration FOR_EACH = Duration.ofMillis(500);
    private static final Duration LAST_SEEN = Duration.ofSeconds(30);
    @TempDir
    private Path directory;

    @Test
    void everyOddPhotoGetsAnAnswerAndWatchLivesOn() throws Exception {
        VipsEngineTest.chosen();
        long first = Long.getLong("odd.first", 1);
        int count = Integer.getInteger("odd.photos", 40);
        try (TestBucket bucket = new TestBucket(Files.createDirectory(directory.resolve("store")))) {
            Process watch = watch(bucket);
            try {
                Map<UUID, Long> numbers = new LinkedHashMap<>();
                for (long number = first; number < first + count; number++) {
                    numbers.put(bucket.upload(OddPhotos.file(number)), number);
                }
                Map<UUID, Manifest> answers = answers(bucket, numbers, watch);
                assertTrue(watch.isAlive());
                assertTrue(Files.getLastModifiedTime(health()).toInstant().isAfter(Instant.now().minus(LAST_SEEN)), "it still lists");
                judge(answers, numbers);
            } finally {
                watch.destroy();
                watch.waitFor();
            }
        }
    }

    private Path health() {
        return directory.resolve("health");
    }

    private Path log() {
        return directory.resolve("log");
    }

    private Process watch(TestBucket bucket) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Watch.class.getName());
        builder.environment().putAll(bucket.environment());
        builder.environment().put("COMPRESSOR_INTERVAL_MS", "200");
        builder.environment().put("COMPRESSOR_HEALTH_FILE", health().toString());
        return builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    private Map<UUID, Manifest> answers(TestBucket bucket, Map<UUID, Long> numbers, Process watch) throws Exception {
        Instant end = Instant.now().plus(TO_BEGIN).plus(FOR_EACH.multipliedBy(numbers.size()));
        Map<UUID, Manifest> answers = new LinkedHashMap<>();
        try (S3PhotoStore store = S3PhotoStore.of(bucket.environment())) {
            while (answers.size() < numbers.size()) {
                assertTrue(watch.isAlive(), () -> "watch has ended: " + lines());
                assertTrue(Instant.now().isBefore(end), () -> "no answer for " + numbers.entrySet().stream()
                        .filter(one -> !answers.containsKey(one.getKey())).map(Map.Entry::getValue).toList() + ": " + lines());
                Thread.sleep(200);
                for (UUID id : store.manifests().keySet()) {
                    if (!answers.containsKey(id)) {
                        answers.put(id, ManifestJson.read(store.manifest(id).orElseThrow()));
                    }
                }
            }
        }
        return answers;
    }

    /** What is odd but sound is made, unless the library reads no HEIC; whatever failed was tried as often as it should be. */
    private void judge(Map<UUID, Manifest> answers, Map<UUID, Long> numbers) {
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        answers.forEach((id, manifest) -> {
            long number = numbers.get(id);
            Refusal refusal = manifest.refusal();
            outcomes.merge(OddPhotos.kind(number) + " " + (refusal == null ? "READY" : refusal), 1, Integer::sum);
            if (refusal != null && refusal != Refusal.UNSUPPORTED_TYPE && OddPhotos.isSound(number)) {
                wrong.add(number + ": " + refusal);
            }
            if (manifest.failed()) {
                assertEquals(EngineFailed.TRIES, lines().stream().filter(line -> line.startsWith("photo " + id + " not compressed")).count());
            }
        });
        System.out.println(lines().stream().filter(line -> line.startsWith("engine ")).findFirst().orElse("?") + ": " + outcomes);
        lines().stream().filter(line -> line.contains(" not compressed")).forEach(line -> System.out.println(
                numbers.get(PhotoKeys.photoId(PhotoKeys.ORIGINALS + line.split(" ")[1]).orElseThrow()) + line.substring(line.indexOf(" not"))));
        assertEquals(List.of(), wrong);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(log());
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
