package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.ManifestJson;
import org.homeroom.photo.contract.PhotoKeys;
import org.homeroom.photo.contract.RenditionKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The same events five times each, in any order, in two processes at once on one real S3 server: the result is what one process
 * would have made of each event once. Every write is compared, not only the last.
 */
@Timeout(300)
class RepeatedEventsTest {
    private static final int TIMES = 5;
    private final Map<UUID, byte[]> originals = new HashMap<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private ObservedBlobs blobs;
    private TestBucket bucket;
    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws Exception {
        bucket = new TestBucket(Files.createDirectory(directory.resolve("store")), files -> blobs = new ObservedBlobs(files));
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        bucket.close();
    }

    @Test
    void makesOneSetOfRenditionsFromAnEventThatTwoFunctionsGetFiveTimes() throws Exception {
        UUID photo = upload(TestPhotos.held(6));
        blobs.letTwoMeetAt(photo);
        List<String> three = Collections.nCopies(3, TestEvents.event(photo));
        atOnce(delivery(three), delivery(three.subList(0, TIMES - 3)));
        assertTrue(blobs.haveMetAt(photo), "both began before either was done");
        assertEquals(2, manifestsWritten(photo).size(), "those that came later found it done");
        assertOneSetEach();
    }

    @Test
    void keepsPhotosWithMixedEventsApart() throws Exception {
        UUID first = upload(TestPhotos.held(6));
        UUID second = upload(TestPhotos.file(TestScenes.scene(3, 1900, 1300), "jpeg"));
        UUID third = upload(TestPhotos.file(TestPhotos.upright(500, 300), "png"));
        UUID refused = upload(Arrays.copyOf(TestPhotos.held(1), 4000));
        // The last photo uploaded comes first, its event together with another's.
        blobs.letTwoMeetAt(refused);
        blobs.letTwoMeetAt(third);
        blobs.letTwoMeetAt(second);
        List<String> begin = List.of(TestEvents.event(refused, third), TestEvents.event(second));
        atOnce(delivery(mixed(begin, 1, first, second, third, refused)), delivery(mixed(begin, 2, first, second, third, refused)));
        for (UUID met : List.of(refused, third, second)) {
            assertTrue(blobs.haveMetAt(met), "both began before either was done");
            assertEquals(2, manifestsWritten(met).size(), "those that came later found it done");
        }
        assertOneSetEach();
    }

    @Test
    void makesOneSetOfRenditionsIfTwoWatchTheSameBucket() throws Exception {
        watch("one");
        watch("other");
        // Found by both, as neither answers before the other has asked.
        UUID first = UUID.randomUUID();
        blobs.letTwoMeetAt(first);
        upload(first, TestPhotos.held(8));
        await(() -> manifestsWritten(first).size() == 2);
        UUID second = upload(TestPhotos.file(TestScenes.scene(5, 1700, 1100), "jpeg"));
        UUID third = upload(TestPhotos.file(TestPhotos.upright(400, 400), "png"));
        await(() -> !manifestsWritten(second).isEmpty() && !manifestsWritten(third).isEmpty());
        // Time for some more listings, in which either might repeat what is done.
        Thread.sleep(1500);
        assertEquals(2, manifestsWritten(first).size());
        assertOneSetEach();
    }

    private UUID upload(byte[] photo) {
        return upload(UUID.randomUUID(), photo);
    }

    private UUID upload(UUID id, byte[] photo) {
        originals.put(id, photo);
        return bucket.upload(id, photo);
    }

    /** The first events, then each photo's as often as needed, in an order determined by {@code seed}. */
    private static List<String> mixed(List<String> begin, int seed, UUID... photos) {
        List<String> rest = new ArrayList<>();
        for (UUID photo : photos) {
            String event = TestEvents.event(photo);
            long before = begin.stream().filter(some -> some.contains(photo.toString())).count();
            rest.addAll(Collections.nCopies(TIMES - (int) before, event));
        }
        Collections.shuffle(rest, new Random(seed));
        List<String> all = new ArrayList<>(begin);
        all.addAll(rest);
        return all;
    }

    /** Sends events to a new process of the function, each as soon as the one before is done; all have to succeed. */
    private Callable<Void> delivery(List<String> events) throws Exception {
        FunctionProcess function = new FunctionProcess();
        open.add(function);
        function.start(bucket.environment()).ready();
        return () -> {
            events.forEach(function::hand);
            for (int i = 0; i < events.size(); i++) {
                FunctionProcess.Answer answer = function.answer();
                assertTrue(answer.path().endsWith("/response"), answer::toString);
            }
            return null;
        };
    }

    private static void atOnce(Callable<Void> one, Callable<Void> other) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> delivered : threads.invokeAll(List.of(one, other))) {
                delivered.get();
            }
        }
    }

    /** Starts watching in a separate process, and waits until it does. */
    private void watch(String name) throws Exception {
        Path health = directory.resolve("health of " + name);
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Watch.class.getName());
        builder.environment().putAll(bucket.environment());
        builder.environment().put("COMPRESSOR_INTERVAL_MS", "200");
        builder.environment().put("COMPRESSOR_WORKERS", "1");
        builder.environment().put("COMPRESSOR_HEALTH_FILE", health.toString());
        Process process = builder.inheritIO().start();
        // Asked to end rather than killed, as it also ends the processes it started.
        open.add(() -> {
            process.destroy();
            process.waitFor();
        });
        await(() -> Files.exists(health));
    }

    private List<Manifest> manifestsWritten(UUID photo) {
        return blobs.writes.stream().filter(write -> write.key().equals(PhotoKeys.manifest(photo)))
                .map(write -> ManifestJson.read(write.content())).toList();
    }

    private void assertOneSetEach() throws Exception {
        Map<String, byte[]> left = everythingLeft();
        Set<String> expected = new TreeSet<>();
        for (Map.Entry<UUID, byte[]> original : originals.entrySet()) {
            UUID photo = original.getKey();
            expected.add(PhotoKeys.original(photo));
            expected.add(PhotoKeys.manifest(photo));
            Manifest manifest = ManifestJson.read(left.get(PhotoKeys.manifest(photo)));
            assertEquals(TestPhotos.sha256(original.getValue()), manifest.original().sha256());
            for (Manifest.Rendition rendition : manifest.renditions()) {
                String key = PhotoKeys.rendition(photo, rendition.kind());
                expected.add(key);
                assertEquals(TestPhotos.sha256(left.get(key)), rendition.sha256(), key);
            }
            assertEquals(manifest.refused() ? 0 : RenditionKind.values().length, manifest.renditions().size());
            manifestsWritten(photo).forEach(written -> assertEquals(timeless(manifest), timeless(written)));
        }
        assertEquals(expected, left.keySet(), "nothing more, nothing less");
        assertEveryManifestCameLast();
    }

    /** Whichever process wrote it: everything a manifest lists was readable when the manifest was. */
    private void assertEveryManifestCameLast() {
        Map<String, String> there = new HashMap<>();
        for (ObservedBlobs.Write write : blobs.writes) {
            if (PhotoKeys.isManifest(write.key())) {
                Manifest manifest = ManifestJson.read(write.content());
                for (Manifest.Rendition rendition : manifest.renditions()) {
                    String key = PhotoKeys.rendition(manifest.photoId(), rendition.kind());
                    assertEquals(rendition.sha256(), there.get(key), key + " when its manifest was written");
                }
            }
            there.put(write.key(), TestPhotos.sha256(write.content()));
        }
    }

    private Map<String, byte[]> everythingLeft() {
        Map<String, byte[]> left = new TreeMap<>();
        for (S3Object object : bucket.s3().listObjectsV2Paginator(r -> r.bucket("photos")).contents()) {
            left.put(object.key(), bucket.s3().getObjectAsBytes(r -> r.bucket("photos").key(object.key())).asByteArray());
        }
        return left;
    }

    private static Manifest timeless(Manifest manifest) {
        return new Manifest(manifest.photoId(), manifest.refusal(), manifest.original(), manifest.renditions(),
                manifest.look(), manifest.captured(), manifest.engine(), 0);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, "It did not happen in time");
            Thread.sleep(50);
        }
    }
}
