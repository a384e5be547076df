package org.homeroom.benchmark.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A page asked for again and again by some clients, each of whom asks once more as soon as they are answered.
 *
 * @param latencies sorted, in nanoseconds
 */
record Segment(double seconds, long[] latencies, long bytes, long sessions) {

    static Segment of(Page page, int first, int requests, int clients, int mostSeconds) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + mostSeconds * 1_000_000_000L;
        record Part(List<Long> latencies, long bytes, long sessions) {
        }
        List<Future<Part>> parts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                parts.add(threads.submit(() -> {
                    List<Long> latencies = new ArrayList<>();
                    long sent = 0;
                    long begun = 0;
                    for (int i = next.getAndIncrement(); i < requests && System.nanoTime() < end; i = next.getAndIncrement()) {
                        long asked = System.nanoTime();
                        List<Web.Answer> answers = page.asking().ask(first + i);
                        latencies.add(System.nanoTime() - asked);
                        sent += answers.stream().mapToInt(Web.Answer::bytes).sum();
                        begun += answers.stream().filter(Web.Answer::beginsSession).count();
                    }
                    return new Part(latencies, sent, begun);
                }));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] latencies = new long[0];
        long bytes = 0;
        long sessions = 0;
        for (Future<Part> part : parts) {
            try {
                Part done = part.get();
                int before = latencies.length;
                latencies = Arrays.copyOf(latencies, before + done.latencies.size());
                for (int i = before; i < latencies.length; i++) {
                    latencies[i] = done.latencies.get(i - before);
                }
                bytes += done.bytes;
                sessions += done.sessions;
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(page.name(), e.getCause());
            }
        }
        Arrays.sort(latencies);
        return new Segment(seconds, latencies, bytes, sessions);
    }

    int requests() {
        return latencies.length;
    }

    double millis(double share) {
        return latencies[(int) Math.min(latencies.length - 1, Math.floor(share * latencies.length))] / 1e6;
    }
}
