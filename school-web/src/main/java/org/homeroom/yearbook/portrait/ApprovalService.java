package org.homeroom.yearbook.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.Known;
import org.homeroom.people.consent.Consent;
import org.homeroom.people.person.Person;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.RenditionKind;
import org.homeroom.photo.contract.ThumbHashes;
import org.homeroom.yearbook.photo.Photo;

/**
 * The editors' queue. Photos handed to an editor are reserved for some minutes, so that two editors at work do not look at the
 * same ones; if a photo was decided meanwhile, the second editor is told.
 */
@ApplicationScoped
@Transactional
public class ApprovalService {
    private static final Logger LOG = Logger.getLogger(ApprovalService.class.getName());
    private static final int AT_ONCE = 4;
    private static final Duration CLAIM = Duration.ofMinutes(3);
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /**
     * The next photos, the oldest first.
     *
     * @param after  the last photo that the editor has seen; 0 to begin
     * @param yearId the year whose classes are shown; may be null
     */
    public List<QueuedPhoto> next(long after, Long yearId) {
        user.requireAll(Permission.PHOTO_APPROVE);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<?> ids = em.createNativeQuery("""
                        SELECT id FROM photo WHERE state = 'READY' AND approval = 'PENDING' AND id > ?
                            AND (claimed_until IS NULL OR claimed_until < ? OR claimed_by = ?)
                        ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED""")
                .setParameter(1, after).setParameter(2, now).setParameter(3, user.accountId()).setParameter(4, AT_ONCE)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Long> claimed = ids.stream().map(id -> ((Number) id).longValue()).toList();
        // Not through the entity: looking at a photo does not change it, and must not fail another editor's decision.
        for (Long id : claimed) {
            em.createNativeQuery("UPDATE photo SET claimed_by = ?, claimed_until = ? WHERE id = ?")
                    .setParameter(1, user.accountId()).setParameter(2, now.plus(CLAIM)).setParameter(3, id).executeUpdate();
        }
        return describe(claimed, yearId);
    }

    @SuppressWarnings("unchecked")
    private List<QueuedPhoto> describe(List<Long> ids, Long yearId) {
        List<Object[]> rows = em.createQuery("""
                        SELECT p.id, p.version, p.objectId, p.placeholder, n.givenName, n.called, n.familyName, c.name, k.id, k.given,
                            r.width, r.height
                        FROM Student s JOIN s.person n LEFT JOIN Enrolment e ON e.student = s AND e.open = TRUE AND e.schoolYear.id = :year
                            LEFT JOIN e.schoolClass c
                            LEFT JOIN Consent k ON k.student = s AND k.inForce = TRUE AND k.purpose = :yearbook,
                            Photo p JOIN p.renditions r
                        WHERE p.student = s AND p.id IN :ids AND r.kind = :page ORDER BY p.id""")
                .setParameter("ids", ids).setParameter("year", yearId == null ? -1 : yearId)
                .setParameter("page", RenditionKind.PAGE.name()).setParameter("yearbook", Consent.Purpose.YEARBOOK)
                .getResultList();
        Map<Long, List<QueuedPhoto.Alike>> alike = alike(ids);
        return rows.stream().map(row -> new QueuedPhoto((Long) row[0], (Integer) row[1], (String) row[2], (String) row[3],
                Person.name((String) row[4], (String) row[5], (String) row[6]), (String) row[7],
                // If there is no decision, EclipseLink returns false for a primitive boolean.
                row[8] == null ? null : (Boolean) row[9], (Integer) row[10], (Integer) row[11],
                alike.getOrDefault((Long) row[0], List.of()))).toList();
    }

    /**
     * Of the student, and of classmates if the blurred pictures agree as well, as their portraits resemble one another. Not of the whole
     * school, whose size must not matter here.
     */
    @SuppressWarnings("unchecked")
    private Map<Long, List<QueuedPhoto.Alike>> alike(List<Long> ids) {
        Query query = em.createNativeQuery("""
                        WITH asked AS (SELECT id, student_id, perceptual, thumb_hash FROM photo WHERE id IN (%s)),
                            near AS (SELECT id, perceptual, thumb_hash, TRUE AS own, student_id FROM asked
                                UNION SELECT asked.id, perceptual, thumb_hash, FALSE, m.student_id FROM asked
                                    JOIN enrolment e ON e.student_id = asked.student_id AND e.is_open
                                    JOIN enrolment m ON m.school_class_id = e.school_class_id AND m.is_open AND m.student_id <> e.student_id)
                        SELECT near.id, o.object_id, o.placeholder, n.given_name, n.called, n.family_name, o.approval, near.own, near.thumb_hash, o.thumb_hash
                        FROM near JOIN photo o ON o.student_id = near.student_id AND o.id <> near.id AND o.state = 'READY'
                                AND BIT_COUNT(o.perceptual ^ near.perceptual) <= %d
                            JOIN student s ON s.id = o.student_id JOIN person n ON n.id = s.person_id
                        ORDER BY o.id DESC""".formatted(String.join(", ", Collections.nCopies(ids.size(), "?")), Manifest.Look.ALIKE));
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(i + 1, ids.get(i));
        }
        return ((List<Object[]>) query.getResultList()).stream()
                .filter(row -> ((Number) row[7]).intValue() != 0 || ThumbHashes.areAlike((String) row[8], (String) row[9]))
                .collect(Collectors.groupingBy(row -> ((Number) row[0]).longValue(), Collectors.mapping(row -> new QueuedPhoto.Alike((String) row[1], (String) row[2],
                        Person.name((String) row[3], (String) row[4], (String) row[5]), Known.read(Photo.Approval.class, (String) row[6])), Collectors.toList())));
    }

    /** How many photos await a decision, whoever has them reserved. */
    public long waiting() {
        user.requireAll(Permission.PHOTO_APPROVE);
        return em.createQuery("SELECT COUNT(p) FROM Photo p WHERE p.state = :ready AND p.approval = :pending", Long.class)
                .setParameter("ready", Photo.State.READY).setParameter("pending", Photo.Approval.PENDING).getSingleResult();
    }

    /**
     * Approves or rejects a photo, or returns it to the queue.
     *
     * @param version  that the editor saw
     * @param decision what is to apply from now on
     * @param reason   of a rejection; null otherwise
     * @return the photo's new version
     * @throws Conflict where someone decided meanwhile, or removed the photo
     */
    public int decide(long id, int version, Photo.Approval decision, Photo.Reason reason) {
        user.requireAll(Permission.PHOTO_APPROVE);
        Photo photo = em.find(Photo.class, id);
        if (photo == null) {
            throw new Conflict();
        }
        photo.requireVersion(version);
        switch (decision) {
            case APPROVED -> photo.approve(user.accountId(), clock.instant());
            case REJECTED -> photo.reject(reason == null ? Photo.Reason.OTHER : reason, user.accountId(), clock.instant());
            case PENDING -> photo.reconsider();
            case UNKNOWN -> throw new IllegalArgumentException("Nobody decides what this version does not know");
        }
        records.write();
        LOG.info(() -> "Photo " + id + " " + decision + user.by());
        return photo.getVersion();
    }
}
