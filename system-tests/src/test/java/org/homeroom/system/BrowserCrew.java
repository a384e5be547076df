package org.homeroom.system;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * As many browsers as the machine has cores. Each takes the next piece of work when it is free, so that none waits while another
 * has much left. Playwright belongs to the thread that created it: each browser has its own thread.
 */
final class BrowserCrew implements AutoCloseable {
    private final List<Worker> workers;

    BrowserCrew(URI school) {
        workers = IntStream.range(0, Runtime.getRuntime().availableProcessors()).mapToObj(i -> new Worker(school)).toList();
    }

    /** The results, in the order of the pieces. If one fails, no further one is started. */
    <T, R> List<R> each(List<T> pieces, BiFunction<Browsers, T, R> work) throws InterruptedException {
        List<R> results = new ArrayList<>(Collections.nCopies(pieces.size(), null));
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> shifts = workers.stream().<Future<?>>map(worker -> worker.thread.submit(() -> {
            try {
                for (int i = next.getAndIncrement(); i < pieces.size(); i = next.getAndIncrement()) {
                    results.set(i, work.apply(worker.browsers(), pieces.get(i)));
                }
            } finally {
                next.set(pieces.size());
            }
        })).toList();
        for (Future<?> shift : shifts) {
            finish(shift);
        }
        return results;
    }

    private static void finish(Future<?> shift) throws InterruptedException {
        try {
            shift.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        workers.forEach(Worker::close);
    }

    private static final class Worker {
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final URI school;
        private Browsers browsers;

        private Worker(URI school) {
            this.school = school;
        }

        /** Only on the worker's own thread. */
        private Browsers browsers() {
            if (browsers == null) {
                browsers = new Browsers(school);
            }
            return browsers;
        }

        private void close() {
            thread.submit(() -> {
                if (browsers != null) {
                    browsers.close();
                }
            });
            thread.close();
        }
    }
}
