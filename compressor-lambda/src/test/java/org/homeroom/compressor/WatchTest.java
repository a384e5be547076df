package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.homeroom.photo.contract.PhotoKeys;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchTest {
    private final MemoryStore store = new MemoryStore();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private Optional<Path> healthFile = Optional.empty();
    private Optional<Path> deadLetters = Optional.empty();
    private int tries = 12;
    private Watch watch;
    private Thread thread;

    @AfterEach
    void stop() throws InterruptedException {
        watch.stop();
        thread.join();
    }

    @Test
    void compressesWhatIsThereAndWhatComes() {
        UUID there = store.upload(TestPhotos.held(1));
        start();
        await(() -> isDone(there));
        UUID comes = store.upload(TestPhotos.held(6));
        await(() -> isDone(comes));
        await(() -> log.contains("photo " + comes + " COMPRESSED"));
    }

    @Test
    void readsNoPhotoThatWasProcessedBeforeItStarted() throws Exception {
        UUID done = store.upload(TestPhotos.held(1));
        new Compressor(store, new ImageIoEngine()).compress(done);
        store.reads.clear();
        start();
        UUID comes = store.upload(TestPhotos.held(6));
        await(() -> isDone(comes));
        assertEquals(List.of(comes), store.reads);
    }

    @Test
    void readsEachPhotoOnceHoweverOftenItLists() throws Exception {
        UUID taken = store.upload(TestPhotos.held(1));
        UUID refused = store.upload(new byte[0]);
        start();
        await(() -> isDone(taken) && isDone(refused));
        Thread.sleep(200);
        assertEquals(2, store.reads.size());
    }

    @Test
    void noticesAPhotoThatIsHandedInAgainAfterItsRenditionsWereRemoved() {
        UUID id = store.upload(TestPhotos.held(1));
        start();
        await(() -> isDone(id));
        for (RenditionKind kind : RenditionKind.values()) {
            store.remove(PhotoKeys.rendition(id, kind));
        }
        store.remove(PhotoKeys.manifest(id));
        store.upload(id, TestPhotos.held(1));
        await(() -> isDone(id));
    }

    @Test
    void noticesAnOriginalThatWasWrittenWhileNobodyWatched() throws Exception {
        UUID id = store.upload(TestPhotos.held(1));
        new Compressor(store, new ImageIoEngine()).compress(id);
        String before = store.manifestOf(id).original().sha256();
        store.upload(id, TestPhotos.held(6));
        start();
        await(() -> !store.manifestOf(id).original().sha256().equals(before));
    }

    @Test
    void retriesAFailedPhotoAfterAPause() throws Exception {
        UUID id = store.upload(TestPhotos.held(1));
        store.failsOn = "manifest.json";
        start();
        await(() -> log.stream().anyMatch(line -> line.contains(id + " failed, again in 1 s")));
        Thread.sleep(300);
        assertEquals(1, store.reads.size(), "no busy loop");
        store.failsOn = "nothing";
        await(() -> isDone(id));
    }

    @Test
    void givesUpAPhotoAfterTheLastAttemptUntilItIsHandedInAgain(@TempDir Path directory) throws Exception {
        tries = 1;
        deadLetters = Optional.of(directory.resolve("dead"));
        UUID id = store.upload(TestPhotos.held(1));
        store.failsOn = "manifest.json";
        start();
        Path letter = directory.resolve("dead").resolve(id.toString());
        await(() -> says(letter, "given up after 1 tries"));
        store.failsOn = "nothing";
        Thread.sleep(200);
        assertFalse(isDone(id), "it was not handed in again yet");
        store.upload(id, TestPhotos.held(1));
        await(() -> isDone(id));
        await(() -> Files.notExists(letter));
    }

    @Test
    void answersForAPhotoOnWhichTheEngineFailsEachTime() {
        Stubborn engine = new Stubborn(Duration.ZERO);
        UUID bad = store.upload(engine.bad);
        start(engine);
        await(() -> isDone(bad));
        assertEquals(Refusal.FAILED, store.manifestOf(bad).refusal());
        assertEquals(EngineFailed.TRIES, engine.tries.get());
        await(() -> log.contains("photo " + bad + " FAILED"));
        assertTrue(log.contains("photo " + bad + " not compressed, try 1 of 3: java.lang.IllegalStateException: could not link"), log::toString);
        store.upload(bad, TestPhotos.held(1));
        await(() -> !store.manifestOf(bad).refused());
    }

    /** Its further tries are made beside the others, even if there is only one worker. */
    @Test
    void aBadPhotoDelaysNoOtherByItsFurtherTries() {
        Stubborn engine = new Stubborn(Duration.ofSeconds(4));
        UUID bad = store.upload(engine.bad);
        start(engine);
        await(() -> engine.tries.get() == 2);
        UUID other = store.upload(TestPhotos.held(1));
        await(() -> isDone(other));
        assertTrue(engine.trying, "the other waited for the second try");
        assertFalse(isDone(bad));
    }

    /** Fails on one photo, at once, and the next times after a while. */
    private static final class Stubborn implements PhotoEngine {
        private final PhotoEngine engine = new ImageIoEngine();
        private final byte[] bad = TestPhotos.held(5);
        private final AtomicInteger tries = new AtomicInteger();
        private final Duration after;
        private volatile boolean trying;

        Stubborn(Duration after) {
            this.after = after;
        }

        @Override
        public String name() {
            return engine.name();
        }

        @Override
        public Developed develop(byte[] photo, PhotoType type, Set<RenditionKind> wanted) throws PhotoRefused {
            if (!Arrays.equals(photo, bad)) {
                return engine.develop(photo, type, wanted);
            }
            trying = true;
            try {
                Thread.sleep(tries.incrementAndGet() == 1 ? Duration.ZERO : after);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            trying = false;
            throw new IllegalStateException("could not link");
        }
    }

    @Test
    void toleratesAListingThatFails() {
        store.failsOn = "listing";
        start();
        await(() -> log.stream().anyMatch(line -> line.startsWith("listing failed, next in 1000 ms")));
        store.failsOn = "nothing";
        UUID id = store.upload(TestPhotos.held(1));
        await(() -> isDone(id));
    }

    @Test
    void touchesTheHealthFileOnlyIfListingSucceeded(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("health");
        healthFile = Optional.of(file);
        store.failsOn = "listing";
        start();
        await(() -> !log.isEmpty());
        assertFalse(Files.exists(file));
        store.failsOn = "nothing";
        await(() -> Files.exists(file));
    }

    @Test
    void finishesThePhotoInProgressWhenItStops() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        PhotoEngine slow = new PhotoEngine() {
            private final PhotoEngine engine = new ImageIoEngine();

            @Override
            public String name() {
                return engine.name();
            }

            @Override
            public Developed develop(byte[] photo, PhotoType type, Set<RenditionKind> wanted) throws PhotoRefused {
                working.countDown();
                try {
                    Thread.sleep(500);
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
                return engine.develop(photo, type, wanted);
            }
        };
        UUID first = store.upload(TestPhotos.held(1));
        UUID second = store.upload(TestPhotos.held(2));
        start(slow);
        working.await();
        watch.stop();
        assertTrue(isDone(first));
        assertFalse(isDone(second), "nothing new is begun");
        assertEquals("stopped", log.getLast());
    }

    @Test
    void readsItsSettings() {
        start();
        WatchSettings settings = WatchSettings.of(Map.of("COMPRESSOR_INTERVAL_MS", "250", "COMPRESSOR_WORKERS", "3"));
        assertEquals(new WatchSettings(Duration.ofMillis(250), 3, "256m", Duration.ofSeconds(20), 12, Optional.empty(),
                Optional.empty(), Optional.empty()), settings);
        assertEquals(Duration.ofMillis(500), WatchSettings.of(Map.of()).interval());
        assertThrows(IllegalStateException.class,
                () -> WatchSettings.of(Map.of("COMPRESSOR_WORKERS", "many")));
    }

    private void start() {
        start(new ImageIoEngine());
    }

    private void start(PhotoEngine engine) {
        WatchSettings settings = new WatchSettings(Duration.ofMillis(10), 1, "256m", Duration.ofSeconds(20), tries,
                deadLetters, Optional.empty(), healthFile);
        watch = new Watch(store, new Compressor(store, engine), settings, log::add);
        thread = Thread.ofPlatform().start(() -> {
            try {
                watch.run();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static boolean says(Path file, String text) {
        try {
            return Files.exists(file) && Files.readString(file).contains(text);
        } catch (IOException gone) {
            return false;
        }
    }

    private boolean isDone(UUID photoId) {
        return store.objects.containsKey(PhotoKeys.manifest(photoId));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "It did not happen in time");
            try {
                Thread.sleep(5);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
