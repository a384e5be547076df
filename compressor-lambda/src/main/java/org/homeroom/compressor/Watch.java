package org.homeroom.compressor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Compresses what appears in a bucket, for stores that send no events. Lists the originals repeatedly, and remembers which it has
 * dealt with; a photo is processed again if its original was rewritten or its manifest has gone.
 *
 * <p>The first round, and one a minute after that, also lists the manifests: what was done before this program started need not
 * be read again, and a removed manifest is noticed. Listing a large bucket takes a long time, so the pause between rounds grows
 * with it.
 */
public final class Watch {
    /** Listing takes at most a fifth of the time. */
    private static final int PAUSE_PER_LISTING = 4;
    private static final Duration BETWEEN_COMPARISONS = Duration.ofMinutes(1);
    private static final BackOff BETWEEN_TRIES = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(5));
    private static final BackOff BETWEEN_FAILED_LISTINGS = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final Duration TO_FINISH = Duration.ofSeconds(20);

    private final PhotoListing listing;
    private final PhotoWork work;
    private final WatchSettings settings;
    private final DeadLetters deadLetters;
    private final Consumer<String> log;
    private final ThreadPoolExecutor workers;
    /** For photos on which the engine has failed: trying them again must not keep the others waiting. */
    private final ThreadPoolExecutor suspects;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** The version of each original that is done. */
    private final Map<UUID, PhotoListing.Version> done = new ConcurrentHashMap<>();
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    /** The version of each original that failed too often. */
    private final Map<UUID, PhotoListing.Version> givenUp = new ConcurrentHashMap<>();
    private final Retries retries = new Retries(BETWEEN_TRIES);
    /** The same for failures of the engine. */
    private final Retries suspicions = new Retries(BETWEEN_TRIES);
    private long nextComparison = System.nanoTime();

    Watch(PhotoListing listing, PhotoWork work, WatchSettings settings, Consumer<String> log) {
        this.listing = listing;
        this.work = work;
        this.settings = settings;
        this.deadLetters = new DeadLetters(settings.deadLetters());
        this.log = log;
        this.workers = threads(settings.workers());
        this.suspects = threads(1);
    }

    private static ThreadPoolExecutor threads(int count) {
        return new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Consumer<String> log = System.out::println;
        Map<String, String> env = System.getenv();
        WatchSettings settings = WatchSettings.of(env);
        S3PhotoStore store = S3PhotoStore.of(env);
        Optional<AotCache> cache = settings.aotCaches().map(AotCache::new);
        WorkerPool pool = new WorkerPool(
                () -> WorkerPool.command(settings.workerHeap(), cache.map(AotCache::options).orElse(List.of())),
                settings.deadline());
        Watch watch = new Watch(store, pool, settings, log);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            watch.stop();
            pool.close();
        }, "stop"));
        pool.prepare();
        cache.ifPresent(missing -> Thread.ofVirtual().name("aot").start(
                () -> missing.make(WorkerPool.command(settings.workerHeap(), List.of()), log)));
        log.accept("watching " + store.bucket() + " with " + settings.workers() + " workers");
        watch.run();
    }

    /** Watches until {@link #stop()} is called. */
    void run() throws InterruptedException {
        int failures = 0;
        Duration pause;
        do {
            long from = System.nanoTime();
            try {
                round();
                failures = 0;
                pause = longer(settings.interval(), since(from).multipliedBy(PAUSE_PER_LISTING));
            } catch (IOException | RuntimeException failed) {
                // A store may fail because of what is being written while it lists.
                failures++;
                pause = longer(settings.interval(), BETWEEN_FAILED_LISTINGS.after(failures));
                log.accept("listing failed, next in " + pause.toMillis() + " ms: " + failed.getMessage());
            }
        } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Starts nothing new, and waits for the photos in progress, though not for ever. */
    void stop() {
        stopped.countDown();
        long end = System.nanoTime() + TO_FINISH.toNanos();
        for (ThreadPoolExecutor threads : List.of(workers, suspects)) {
            threads.getQueue().clear();
            threads.shutdown();
        }
        try {
            boolean finished = workers.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)
                    && suspects.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            log.accept(finished ? "stopped" : "stopped, with photos unfinished that will be done next time");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() throws IOException {
        long from = System.nanoTime();
        boolean compare = from - nextComparison >= 0;
        Map<UUID, PhotoListing.Version> originals = listing.originals();
        if (compare) {
            compare(originals, listing.manifests());
            nextComparison = System.nanoTime()
                    + longer(BETWEEN_COMPARISONS, since(from).multipliedBy(PAUSE_PER_LISTING)).toNanos();
        }
        reportHealth();
        done.keySet().retainAll(originals.keySet());
        givenUp.keySet().retainAll(originals.keySet());
        retries.forgetAllBut(originals.keySet());
        suspicions.forgetAllBut(originals.keySet());
        originals.entrySet().stream()
                .filter(original -> isToDo(original.getKey(), original.getValue()))
                .sorted(Comparator.comparing(original -> original.getValue().written()))
                .forEach(original -> begin(original.getKey(), original.getValue()));
    }

    /** An original is done if its manifest is no older than it is. */
    private void compare(Map<UUID, PhotoListing.Version> originals, Map<UUID, PhotoListing.Version> manifests) {
        done.keySet().retainAll(manifests.keySet());
        originals.forEach((photoId, original) -> {
            PhotoListing.Version manifest = manifests.get(photoId);
            if (manifest != null && !manifest.written().isBefore(original.written())) {
                done.putIfAbsent(photoId, original);
            }
        });
    }

    private boolean isToDo(UUID photoId, PhotoListing.Version original) {
        return retries.isDue(photoId) && suspicions.isDue(photoId) && !inHand.contains(photoId) && !original.equals(done.get(photoId))
                && !original.equals(givenUp.get(photoId));
    }

    private void begin(UUID photoId, PhotoListing.Version original) {
        inHand.add(photoId);
        try {
            (suspicions.failures(photoId) > 0 ? suspects : workers).execute(() -> compress(photoId, original));
        } catch (RejectedExecutionException stopping) {
            inHand.remove(photoId);
        }
    }

    private void compress(UUID photoId, PhotoListing.Version original) {
        try {
            PhotoWork.Outcome outcome = outcome(photoId);
            if (outcome == PhotoWork.Outcome.GONE) {
                // Removed since it was listed, or not completely written yet: the next listings will tell.
                retries.failed(photoId);
                return;
            }
            done.put(photoId, original);
            retries.forget(photoId);
            suspicions.forget(photoId);
            deadLetters.remove(photoId);
            if (outcome != PhotoWork.Outcome.KNOWN) {
                log.accept("photo " + photoId + " " + outcome);
            }
        } catch (EngineFailed failed) {
            int failures = suspicions.failed(photoId);
            log.accept("photo " + photoId + " not compressed, try " + failures + " of " + EngineFailed.TRIES + ": " + failed.getMessage());
        } catch (Exception | OutOfMemoryError failed) {
            failed(photoId, original, failed);
        } finally {
            inHand.remove(photoId);
        }
    }

    private PhotoWork.Outcome outcome(UUID photoId) throws IOException, EngineFailed {
        return suspicions.failures(photoId) < EngineFailed.TRIES ? work.compress(photoId) : work.giveUp(photoId);
    }

    private void failed(UUID photoId, PhotoListing.Version original, Throwable reason) {
        if (stopped.getCount() == 0) {
            return;
        }
        int failures = retries.failed(photoId);
        if (failures < settings.tries()) {
            log.accept("photo " + photoId + " failed, again in " + BETWEEN_TRIES.after(failures).toSeconds() + " s: " + reason);
            return;
        }
        log.accept("photo " + photoId + " given up after " + failures + " tries, until it is handed in again: " + reason);
        try {
            deadLetters.add(photoId, failures, reason);
        } catch (IOException unwritten) {
            log.accept("its dead letter was not written: " + unwritten);
        }
        givenUp.put(photoId, original);
        retries.forget(photoId);
        suspicions.forget(photoId);
    }

    private void reportHealth() throws IOException {
        if (settings.healthFile().isEmpty()) {
            return;
        }
        Path file = settings.healthFile().get();
        if (Files.exists(file)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } else {
            Files.createFile(file);
        }
    }

    private static Duration since(long from) {
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
