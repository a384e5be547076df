package org.homeroom.yearbook.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.homeroom.access.record.Records;
import org.homeroom.photo.contract.Manifest;

/**
 * The rows of photos waiting for the compressor, for the reconciler: in short transactions only, and none while talking to the
 * store. A node that handles a photo postpones its next check, so that others skip it; nothing is lost if the node dies then.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class WaitingPhotos {
    /** The longer a photo has waited, the less often it is checked: after another eighth of its waiting time, within these bounds. */
    private static final int FIRST_PAUSE_SECONDS = 1;
    private static final int LAST_PAUSE_SECONDS = 15;
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    Clock clock;

    /** @param tries how often it was handed in */
    record Waiting(long id, UUID objectId, String sha256, int tries, Instant handedInAt) {
    }

    /** Photos due to be checked, the longest overdue first. */
    List<Waiting> claim(int most) {
        Instant now = clock.instant();
        List<?> due = em.createNativeQuery("""
                        SELECT id FROM photo WHERE state = 'RECEIVED' AND look_at <= ? ORDER BY look_at LIMIT ? FOR UPDATE SKIP LOCKED""")
                .setParameter(1, utc(now)).setParameter(2, most).getResultList();
        if (due.isEmpty()) {
            return List.of();
        }
        List<Waiting> claimed = em.createQuery("SELECT p.id, p.objectId, p.sha256, p.tries, p.handedInAt FROM Photo p WHERE p.id IN :ids ORDER BY p.lookAt",
                        Object[].class)
                .setParameter("ids", due.stream().map(id -> ((Number) id).longValue()).toList()).getResultStream()
                .map(row -> new Waiting((Long) row[0], UUID.fromString((String) row[1]), (String) row[2], (Integer) row[3],
                        (Instant) row[4])).toList();
        for (Waiting photo : claimed) {
            long waited = Duration.between(photo.handedInAt, now).toSeconds();
            Instant next = now.plusSeconds(Math.clamp(waited / 8, FIRST_PAUSE_SECONDS, LAST_PAUSE_SECONDS));
            // Not through the entity: checking a photo does not change it.
            em.createNativeQuery("UPDATE photo SET look_at = ? WHERE id = ?").setParameter(1, utc(next)).setParameter(2, photo.id).executeUpdate();
        }
        return claimed;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    void answered(long id, Manifest manifest) {
        change(id, photo -> photo.answered(manifest));
    }

    void handedIn(long id) {
        change(id, photo -> photo.handedIn(clock.instant()));
    }

    void failed(long id) {
        change(id, Photo::fail);
    }

    /** Does nothing if another node was quicker, or the photo was removed. */
    private void change(long id, Consumer<Photo> verb) {
        Photo photo = em.find(Photo.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (photo != null && photo.getState() == Photo.State.RECEIVED) {
            records.write(() -> verb.accept(photo));
        }
    }

    /** Which of these photos have a row. */
    Set<UUID> known(Collection<UUID> objectIds) {
        Set<UUID> known = new HashSet<>();
        em.createQuery("SELECT p.objectId FROM Photo p WHERE p.objectId IN :ids", String.class)
                .setParameter("ids", objectIds.stream().map(UUID::toString).toList())
                .getResultStream().map(UUID::fromString).forEach(known::add);
        return known;
    }
}
