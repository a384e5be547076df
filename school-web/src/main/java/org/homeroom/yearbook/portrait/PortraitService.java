package org.homeroom.yearbook.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.access.reach.Restriction;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.Known;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.consent.Consent;
import org.homeroom.people.person.Person;
import org.homeroom.people.student.Student;
import org.homeroom.school.year.SchoolYear;
import org.homeroom.yearbook.photo.Photo;

/** Which photo represents a student in a year's book, and what is missing if none does. */
@ApplicationScoped
@Transactional
public class PortraitService {
    private static final Logger LOG = Logger.getLogger(PortraitService.class.getName());
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    CurrentUser user;
    @Inject
    Access access;

    /** Chooses a photo as a year's portrait. It is seen once it is approved. */
    public void choose(long photoId, long yearId) {
        access.require(Permission.PORTRAIT_CHOOSE, Photo.class, photoId);
        Photo photo = NotFound.ifNull(em.find(Photo.class, photoId));
        SchoolYear year = NotFound.ifNull(em.find(SchoolYear.class, yearId));
        long student = photo.getStudent().getId();
        if (!photo.isPresentable()) {
            throw RuleBroken.of("photo.not_presentable");
        }
        // One choice at a time per student, so that two at once do not both create the first.
        em.find(Student.class, student, LockModeType.PESSIMISTIC_WRITE);
        em.createQuery("SELECT c FROM PortraitChoice c WHERE c.student.id = :student AND c.schoolYear = :year", PortraitChoice.class)
                .setParameter("student", student).setParameter("year", year).getResultStream().findFirst()
                .ifPresentOrElse(before -> before.choose(photo, user.accountId()),
                        () -> records.add(new PortraitChoice(year, photo, user.accountId())));
        records.write();
        LOG.info(() -> "Photo " + photoId + " chosen as portrait" + user.by());
    }

    /** The state of one's own portrait, or one's children's. Empty for those who choose for everyone: the book shows them all. */
    @SuppressWarnings("unchecked")
    public List<PortraitStanding> standings(Long yearId) {
        Restriction restriction = access.restriction(Permission.PORTRAIT_CHOOSE, Student.class, "s");
        if (restriction.everyone() || restriction.nobody() || yearId == null) {
            return List.of();
        }
        Query query = em.createQuery("""
                SELECT s.id, n.givenName, n.called, n.familyName, c.name, k.id, k.given FROM Student s JOIN s.person n
                    LEFT JOIN Enrolment e ON e.student = s AND e.open = TRUE AND e.schoolYear.id = :year
                    LEFT JOIN e.schoolClass c
                    LEFT JOIN Consent k ON k.student = s AND k.inForce = TRUE AND k.purpose = :yearbook
                WHERE s.withdrawnOn IS NULL AND\s""" + restriction.condition() + " ORDER BY n.givenName, s.id");
        restriction.bind(query);
        List<Object[]> students = query.setParameter("year", yearId).setParameter("yearbook", Consent.Purpose.YEARBOOK).getResultList();
        Map<Long, List<Candidate>> candidates = candidates(students.stream().map(row -> (Long) row[0]).toList(), yearId);
        return students.stream().map(row -> standing(row, candidates.getOrDefault((Long) row[0], List.of()))).toList();
    }

    /** Photos of these students, for each the chosen one first and then the newest. */
    @SuppressWarnings("unchecked")
    private Map<Long, List<Candidate>> candidates(List<Long> students, long yearId) {
        Map<Long, List<Candidate>> byStudent = new LinkedHashMap<>();
        if (students.isEmpty()) {
            return byStudent;
        }
        String marks = String.join(", ", Collections.nCopies(students.size(), "?"));
        Query query = em.createNativeQuery("""
                SELECT p.student_id, p.object_id, p.placeholder, p.state, p.approval, c.id IS NOT NULL,
                    EXISTS (SELECT 1 FROM portrait v WHERE v.photo_id = p.id AND v.student_id = p.student_id AND v.school_year_id = ?)
                FROM photo p LEFT JOIN portrait_choice c ON c.photo_id = p.id AND c.school_year_id = ?
                WHERE p.student_id IN (%s) ORDER BY p.student_id, c.id IS NULL, p.id DESC""".formatted(marks));
        query.setParameter(1, yearId).setParameter(2, yearId);
        for (int i = 0; i < students.size(); i++) {
            query.setParameter(i + 3, students.get(i));
        }
        for (Object[] row : (List<Object[]>) query.getResultList()) {
            byStudent.computeIfAbsent(((Number) row[0]).longValue(), id -> new ArrayList<>()).add(new Candidate((String) row[1],
                    (String) row[2], PhotoStatus.of(Known.read(Photo.State.class, (String) row[3]), Known.read(Photo.Approval.class, (String) row[4])),
                    ((Number) row[5]).intValue() != 0, ((Number) row[6]).intValue() != 0));
        }
        return byStudent;
    }

    private record Candidate(String objectId, String placeholder, PhotoStatus status, boolean chosen, boolean shown) {
        private boolean is(PhotoStatus one) {
            return status == one;
        }
    }

    private static PortraitStanding standing(Object[] student, List<Candidate> photos) {
        // If there is no decision, EclipseLink returns false for a primitive boolean.
        Boolean consent = student[5] == null ? null : (Boolean) student[6];
        String className = (String) student[4];
        Candidate portrait = portrait(photos);
        PortraitStanding.Step step = step(portrait, photos, consent, className);
        return new PortraitStanding((Long) student[0], Person.name((String) student[1], (String) student[2], (String) student[3]), className,
                step, consent, portrait == null ? null : portrait.objectId, portrait == null ? null : portrait.placeholder,
                portrait != null && portrait.chosen);
    }

    /** The one that is, or would be, in the book; failing that, the newest that awaits an editor. */
    private static Candidate portrait(List<Candidate> photos) {
        return photos.stream().filter(Candidate::shown).findFirst()
                .or(() -> photos.stream().filter(p -> p.chosen && (p.is(PhotoStatus.WAITING) || p.is(PhotoStatus.APPROVED))).findFirst())
                .or(() -> photos.stream().filter(p -> p.is(PhotoStatus.APPROVED)).findFirst())
                .or(() -> photos.stream().filter(p -> p.is(PhotoStatus.WAITING)).findFirst()).orElse(null);
    }

    private static PortraitStanding.Step step(Candidate portrait, List<Candidate> photos, Boolean consent, String className) {
        if (portrait != null && portrait.shown) {
            return PortraitStanding.Step.SHOWN;
        }
        if (portrait == null) {
            if (photos.stream().anyMatch(p -> p.is(PhotoStatus.PREPARING))) {
                return PortraitStanding.Step.PREPARING;
            }
            return photos.stream().anyMatch(p -> p.is(PhotoStatus.REJECTED)) ? PortraitStanding.Step.REJECTED : PortraitStanding.Step.NO_PHOTO;
        }
        if (portrait.is(PhotoStatus.WAITING)) {
            return PortraitStanding.Step.WAITING;
        }
        if (!Boolean.TRUE.equals(consent)) {
            return consent == null ? PortraitStanding.Step.CONSENT_MISSING : PortraitStanding.Step.CONSENT_REFUSED;
        }
        return PortraitStanding.Step.NO_CLASS;
    }
}
