package org.homeroom.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Workers of one tool that take photos from a shared queue, as in the compressor's watch. */
final class Crew implements AutoCloseable {
    private final List<Running> workers = new ArrayList<>();

    /** @param photos given to each worker to warm up */
    Crew(Tools.Tool tool, int size, List<Path> photos) throws IOException {
        for (int i = 0; i < size; i++) {
            workers.add(new Running(tool));
        }
        for (Running worker : workers) {
            photos.forEach(photo -> worker.develop(photo, null));
        }
    }

    /** @return wall time for all of them */
    double inTurnMillis(List<Path> photos) {
        return wallMillis(photos, workers.subList(0, 1));
    }

    /** @return wall time for all of them */
    double atOnceMillis(List<Path> photos) {
        return wallMillis(photos, workers);
    }

    private static double wallMillis(List<Path> photos, List<Running> workers) {
        ConcurrentLinkedQueue<Path> row = new ConcurrentLinkedQueue<>(photos);
        long began = System.nanoTime();
        try (ExecutorService hands = Executors.newFixedThreadPool(workers.size())) {
            CompletableFuture.allOf(workers.stream()
                    .map(worker -> CompletableFuture.runAsync(() -> takeFrom(row, worker), hands))
                    .toArray(CompletableFuture[]::new)).join();
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static void takeFrom(ConcurrentLinkedQueue<Path> row, Running worker) {
        for (Path photo = row.poll(); photo != null; photo = row.poll()) {
            worker.develop(photo, null);
        }
    }

    @Override
    public void close() throws IOException {
        for (Running worker : workers) {
            worker.close();
        }
    }
}
