package org.homeroom.base.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.base.shared.Secrets;

/** Counts what must not be done too often. The counters are in the database, so that all nodes share them. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RateLimiter {
    private static final Duration KEEP = Duration.ofDays(2);
    @Inject
    EntityManager em;
    @Inject
    Clock clock;
    private volatile String key;

    /** What is counted, of whom, and how many are allowed in a window. */
    public record Limit(String bucket, String subject, int most) {
    }

    /**
     * Counts one more and says whether it is still within the limit. The count stays even if the caller rolls back.
     *
     * @param bucket  what is counted, such as {@code sign-in}
     * @param subject whose count it is, such as an address; kept only as a keyed hash
     * @param most    how many are allowed in a window
     * @param window  length of a window; windows begin at whole multiples of it
     */
    public boolean allow(String bucket, String subject, int most, Duration window) {
        return allow(window, new Limit(bucket, subject, most));
    }

    /** The same for several limits, each of which counts this one. */
    public boolean allow(Duration window, Limit... limits) {
        for (Limit limit : limits) {
            count(limit.bucket, limit.subject, window);
        }
        return Stream.of(limits).allMatch(limit -> hits(limit.bucket, limit.subject, window) <= limit.most);
    }

    /** Whether there is room for one more, without counting it: for what is known to count only once it is over. */
    public boolean hasRoom(String bucket, String subject, int most, Duration window) {
        return hits(bucket, subject, window) < most;
    }

    public void count(String bucket, String subject, Duration window) {
        em.createNativeQuery("""
                        INSERT INTO rate_count (bucket, subject_hash, window_start, hits) VALUES (?, ?, ?, 1)
                        ON DUPLICATE KEY UPDATE hits = hits + 1""")
                .setParameter(1, bucket).setParameter(2, hash(subject)).setParameter(3, windowStart(window)).executeUpdate();
    }

    public void reset(String bucket, String subject) {
        em.createNativeQuery("DELETE FROM rate_count WHERE bucket = ? AND subject_hash = ?")
                .setParameter(1, bucket).setParameter(2, hash(subject)).executeUpdate();
    }

    public void sweep() {
        em.createNativeQuery("DELETE FROM rate_count WHERE window_start < ?")
                .setParameter(1, LocalDateTime.ofInstant(clock.instant().minus(KEEP), ZoneOffset.UTC)).executeUpdate();
    }

    /** There are so few network addresses that a hash without a key could be reversed by trying them all. */
    private String hash(String subject) {
        if (key == null) {
            key = (String) em.createNativeQuery("SELECT value FROM secret_key WHERE name = 'rate_count'").getSingleResult();
        }
        return Secrets.hash(key, subject);
    }

    private LocalDateTime windowStart(Duration window) {
        long seconds = window.toSeconds();
        Instant start = Instant.ofEpochSecond(clock.instant().getEpochSecond() / seconds * seconds);
        return LocalDateTime.ofInstant(start, ZoneOffset.UTC);
    }

    private int hits(String bucket, String subject, Duration window) {
        List<?> found = em.createNativeQuery("SELECT hits FROM rate_count WHERE bucket = ? AND subject_hash = ? AND window_start = ?")
                .setParameter(1, bucket).setParameter(2, hash(subject)).setParameter(3, windowStart(window)).getResultList();
        return found.isEmpty() ? 0 : ((Number) found.getFirst()).intValue();
    }
}
