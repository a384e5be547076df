package org.homeroom.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.homeroom.base.shared.Secrets;

/** Records the demo school's photos like an upload; the compressor and the reconciler do the rest. */
@ApplicationScoped
@Transactional
public class DemoPhotosService {
    @Inject
    EntityManager em;
    @Inject
    Clock clock;

    /** Whether an earlier start recorded the photo. */
    boolean there(UUID objectId) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM photo WHERE object_id = ?")
                .setParameter(1, objectId.toString()).getSingleResult()).longValue() > 0;
    }

    /**
     * Who is in the pictures: students whose family agreed to the yearbook, five from each of the two classes that the demo
     * accounts know, one from each of the others, with the student who has an account first.
     */
    @SuppressWarnings("unchecked")
    List<Sitter> sitters(int count) {
        List<Object[]> rows = em.createNativeQuery("""
                        SELECT id, given_name, family_name
                        FROM (SELECT s.id, p.given_name, p.family_name, e.school_class_id, a.id IS NULL AS stranger,
                                ROW_NUMBER() OVER (PARTITION BY e.school_class_id ORDER BY a.id IS NULL, s.id % 7, s.id) AS place,
                                e.school_class_id IN (SELECT t.school_class_id
                                    FROM teaching_assignment t
                                        JOIN staff_member m ON m.id = t.staff_member_id
                                        JOIN user_account ta ON ta.person_id = m.person_id
                                        JOIN demo_account d ON d.account_id = ta.id) AS known
                            FROM student s
                                JOIN person p ON p.id = s.person_id
                                JOIN consent c ON c.student_id = s.id AND c.purpose = 'YEARBOOK' AND c.in_force AND c.given
                                JOIN enrolment e ON e.student_id = s.id AND e.is_open
                                LEFT JOIN user_account a ON a.person_id = s.person_id) sitter
                        ORDER BY stranger, IF(known, CEIL(place / 5), place), NOT known, school_class_id * 7 % 16, id""").setMaxResults(count).getResultList();
        return rows.stream().map(r -> new Sitter(((Number) r[0]).longValue(), (String) r[1], (String) r[2])).toList();
    }

    /** Who sits for a portrait. */
    record Sitter(long studentId, String given, String family) {
    }

    /** @param approved whether an editor has approved it */
    void writeDown(UUID objectId, long studentId, long bytes, String sha256, String fileName, boolean approved) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        em.createNativeQuery("""
                        INSERT INTO photo (version, created_at, changed_at, object_id, student_id, uploaded_by, file_name, bytes,
                            sha256, poll_key, state, tries, handed_in_at, look_at, approval, decided_by, decided_at)
                        SELECT 1, ?, ?, ?, s.id, COALESCE(own.id, office.id), ?, ?, ?, ?, 'RECEIVED', 1, ?, ?, ?,
                            IF(?, editor.id, NULL), IF(?, ?, NULL)
                        FROM student s
                            JOIN user_account office ON office.email = ?
                            JOIN user_account editor ON editor.email = ?
                            LEFT JOIN user_account own ON own.person_id = s.person_id
                        WHERE s.id = ?""")
                .setParameter(1, now).setParameter(2, now).setParameter(3, objectId.toString()).setParameter(4, fileName)
                .setParameter(5, bytes).setParameter(6, sha256).setParameter(7, Secrets.create()).setParameter(8, now).setParameter(9, now)
                .setParameter(10, approved ? "APPROVED" : "PENDING").setParameter(11, approved).setParameter(12, approved)
                .setParameter(13, now).setParameter(14, DemoAccount.OFFICE.email()).setParameter(15, DemoAccount.EDITOR.email())
                .setParameter(16, studentId).executeUpdate();
    }
}
