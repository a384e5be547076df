package org.homeroom.desk.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Scope;
import org.homeroom.desk.home.HomeTask.Kind;

/**
 * Counts what waits for someone: each thing is counted only for those who may act on it, and all of them in one statement.
 * Home stands above all features, and counts rows of their tables.
 */
@ApplicationScoped
@Transactional
public class HomeService {
    private static final String MISSING_CONSENT = "NOT EXISTS (SELECT 1 FROM consent k"
            + " WHERE k.student_id = s.id AND k.purpose = 'YEARBOOK' AND k.in_force = TRUE)";
    private static final String OWN_CHILD = "EXISTS (SELECT 1 FROM guardianship gs JOIN guardian g ON g.id = gs.guardian_id"
            + " WHERE gs.student_id = s.id AND gs.may_access = TRUE AND g.person_id = ?)";
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;

    /** A count for a task: where the asker may act on it. */
    private record Count(Kind kind, String path, String sql, Object... parameters) {
    }

    /** What waits; nothing that counts 0. One statement. */
    @SuppressWarnings("unchecked")
    public List<HomeTask> tasks(Long yearId) {
        List<Count> counts = counts(yearId == null ? -1L : yearId);
        if (counts.isEmpty()) {
            return List.of();
        }
        StringBuilder sql = new StringBuilder();
        for (Count count : counts) {
            sql.append(sql.isEmpty() ? "" : " UNION ALL ").append("SELECT ").append(count.kind().ordinal()).append(" AS kind, (")
                    .append(count.sql()).append(") AS number");
        }
        Query query = em.createNativeQuery(sql.toString());
        int position = 1;
        for (Count count : counts) {
            for (Object parameter : count.parameters()) {
                query.setParameter(position++, parameter);
            }
        }
        List<HomeTask> tasks = new ArrayList<>();
        for (Object[] row : (List<Object[]>) query.getResultList()) {
            Kind kind = Kind.values()[((Number) row[0]).intValue()];
            long number = ((Number) row[1]).longValue();
            if (number > 0) {
                counts.stream().filter(count -> count.kind() == kind).forEach(count -> tasks.add(new HomeTask(kind, number, count.path())));
            }
        }
        tasks.sort(Comparator.comparing(HomeTask::kind));
        return tasks;
    }

    private List<Count> counts(Long year) {
        List<Count> counts = new ArrayList<>();
        if (user.mayAll(Permission.SCHOOL_SET_UP)) {
            counts.add(new Count(Kind.SET_UP, "/setup", "SELECT (NOT EXISTS (SELECT 1 FROM school))"
                    + " + (NOT EXISTS (SELECT 1 FROM school_year)) + (NOT EXISTS (SELECT 1 FROM grade_level))"
                    + " + (NOT EXISTS (SELECT 1 FROM school_class WHERE school_year_id = ?))", year));
            counts.add(new Count(Kind.SET_UP_OPEN, "/setup", "SELECT (NOT EXISTS (SELECT 1 FROM staff_member))"
                    + " + (NOT EXISTS (SELECT 1 FROM student WHERE withdrawn_on IS NULL)) + (NOT EXISTS (SELECT 1 FROM photo))"
                    + " + (NOT EXISTS (SELECT 1 FROM consent WHERE purpose = 'YEARBOOK' AND in_force = TRUE AND given = TRUE))"
                    + " + (NOT EXISTS (SELECT 1 FROM portrait WHERE photo_id IS NOT NULL))"));
        }
        if (user.mayAll(Permission.REGISTRATION_HANDLE)) {
            counts.add(new Count(Kind.REGISTRATIONS, "/registration/list?state=WAITING",
                    "SELECT COUNT(*) FROM registration WHERE state = 'WAITING'"));
            counts.add(new Count(Kind.ANSWERS, "/registration/list?state=ASKED",
                    "SELECT COUNT(*) FROM registration WHERE state = 'ASKED' AND answer IS NOT NULL"));
        }
        if (user.mayAll(Permission.STUDENT_EDIT)) {
            counts.add(new Count(Kind.NO_CLASS, "/student/list?class=none", "SELECT COUNT(*) FROM student s WHERE s.withdrawn_on IS NULL"
                    + " AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.student_id = s.id AND e.school_year_id = ? AND e.is_open = TRUE)", year));
        }
        if (user.mayAll(Permission.PHOTO_APPROVE)) {
            counts.add(new Count(Kind.APPROVE, "/portrait/approve", "SELECT COUNT(*) FROM photo WHERE state = 'READY' AND approval = 'PENDING'"));
        }
        if (user.mayAll(Permission.PHOTO_UPLOAD) && user.mayAll(Permission.PHOTO_VIEW)) {
            counts.add(new Count(Kind.PHOTOS_FAILED, "/photo/list?status=FAILED", "SELECT COUNT(*) FROM photo WHERE state = 'FAILED'"));
        }
        if (user.mayAll(Permission.CONSENT_RECORD)) {
            counts.add(new Count(Kind.CONSENTS, "/consent/list?yearbook=missing",
                    "SELECT COUNT(*) FROM student s WHERE s.withdrawn_on IS NULL AND " + MISSING_CONSENT));
        }
        Long person = user.rights().personId();
        if (user.scopes(Permission.CONSENT_RECORD).contains(Scope.OWN_CHILDREN) && person != null) {
            counts.add(new Count(Kind.OWN_CONSENTS, "/consent/list", "SELECT COUNT(*) FROM student s WHERE s.withdrawn_on IS NULL AND "
                    + OWN_CHILD + " AND " + MISSING_CONSENT, person));
        }
        return counts;
    }

    /** The classes of the year that one teaches oneself. */
    @SuppressWarnings("unchecked")
    public List<HomeClass> classes(Long yearId) {
        Long person = user.rights().personId();
        if (!user.scopes(Permission.CLASS_VIEW).contains(Scope.OWN_CLASSES) || person == null || yearId == null) {
            return List.of();
        }
        List<Object[]> rows = em.createNativeQuery("""
                        SELECT c.id, c.name, g.name, t.tutor, COUNT(s.id), COALESCE(SUM(%s), 0),
                            (SELECT COUNT(b.photo_id) FROM portrait b WHERE b.school_class_id = c.id)
                        FROM teaching_assignment t
                            JOIN staff_member m ON m.id = t.staff_member_id AND m.person_id = ?
                            JOIN school_class c ON c.id = t.school_class_id AND c.school_year_id = ?
                            JOIN grade_level g ON g.id = c.grade_level_id
                            LEFT JOIN enrolment e ON e.school_class_id = c.id AND e.is_open = TRUE
                            LEFT JOIN student s ON s.id = e.student_id
                        GROUP BY c.id, c.name, g.name, g.position, t.tutor ORDER BY t.tutor DESC, g.position, c.name"""
                        .formatted("s.id IS NOT NULL AND " + MISSING_CONSENT))
                .setParameter(1, person).setParameter(2, yearId).getResultList();
        return rows.stream().map(r -> new HomeClass(number(r[0]), (String) r[1], (String) r[2], Boolean.TRUE.equals(r[3]) || "1".equals(String.valueOf(r[3])),
                number(r[4]), number(r[5]), number(r[6]))).toList();
    }

    /** How much of the yearbook is there, by grade level; nothing for those who see to a part of it only. */
    @SuppressWarnings("unchecked")
    public List<GradeBar> bars(Long yearId) {
        if (yearId == null || !user.mayAll(Permission.PHOTO_VIEW)) {
            return List.of();
        }
        List<Object[]> rows = em.createNativeQuery("""
                        SELECT g.name, COUNT(b.student_id), COUNT(b.photo_id)
                        FROM grade_level g
                            JOIN school_class c ON c.grade_level_id = g.id AND c.school_year_id = ?
                            JOIN portrait b ON b.school_class_id = c.id
                        GROUP BY g.id, g.name, g.position ORDER BY g.position, g.id""").setParameter(1, yearId).getResultList();
        return rows.stream().map(r -> new GradeBar((String) r[0], number(r[1]), number(r[2]))).toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
