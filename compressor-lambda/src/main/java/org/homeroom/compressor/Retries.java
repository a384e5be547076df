package org.homeroom.compressor;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Which photos failed how often, and when each may be retried. */
final class Retries {
    private final Map<UUID, Retry> retries = new ConcurrentHashMap<>();
    private final BackOff backOff;

    private record Retry(int failures, long notBefore) {
    }

    Retries(BackOff backOff) {
        this.backOff = backOff;
    }

    boolean isDue(UUID photoId) {
        Retry retry = retries.get(photoId);
        return retry == null || System.nanoTime() - retry.notBefore >= 0;
    }

    /** How many there were in a row. */
    int failures(UUID photoId) {
        Retry retry = retries.get(photoId);
        return retry == null ? 0 : retry.failures;
    }

    /** Records another failure, and returns how many there were in a row. */
    int failed(UUID photoId) {
        return retries.merge(photoId, retry(1), (last, first) -> retry(last.failures + 1)).failures;
    }

    private Retry retry(int failures) {
        return new Retry(failures, System.nanoTime() + backOff.after(failures).toNanos());
    }

    void forget(UUID photoId) {
        retries.remove(photoId);
    }

    void forgetAllBut(Set<UUID> photoIds) {
        retries.keySet().retainAll(photoIds);
    }
}
