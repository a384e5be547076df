package org.homeroom.desk.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.access.reach.Restriction;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.SearchWords;
import org.homeroom.base.shared.Slice;
import org.homeroom.base.shared.SortKeys;
import org.homeroom.people.consent.ConsentService;
import org.homeroom.people.student.Student;
import org.homeroom.yearbook.photo.Photo;

/** Students with their class. Everyone finds those whom they may see. */
@ApplicationScoped
@Transactional
public class StudentDirectoryService {
    /** Students, the persons that they are, and the class of the year {@code :year}. */
    static final String FROM = " FROM Student s JOIN s.person p"
            + " LEFT JOIN Enrolment e ON e.student = s AND e.open = TRUE AND e.schoolYear.id = :year"
            + " LEFT JOIN e.schoolClass c LEFT JOIN c.gradeLevel g";
    private static final String ROW = "SELECT NEW org.homeroom.desk.directory.StudentRow(s.id, p.givenName, p.called, p.familyName, s.number,"
            + " c.id, c.name, s.birthDate, s.withdrawnOn, p.email)";
    private static final int SUGGESTIONS = 12;
    private static final SortKeys SORTS = new SortKeys("name", Map.of("name", "p.familyName %1$s, p.givenName %1$s", "number", "s.number %1$s",
            "class", "g.position %1$s, c.name %1$s, p.familyName, p.givenName", "birth", "s.birthDate %1$s"), "s.id");
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    Access access;
    @Inject
    ConsentService consents;

    /** A page of the students that the asker may see. */
    public Slice<StudentRow> list(PageRequest page, StudentFilter filter) {
        user.require(Permission.STUDENT_VIEW);
        Restriction reach = access.restriction(Permission.STUDENT_VIEW, Student.class, "s");
        Restriction families = access.restriction(Permission.GUARDIAN_VIEW, Student.class, "s");
        String where = " WHERE " + reach.condition() + among(filter) + found(filter, families);
        var count = em.createQuery("SELECT COUNT(s)" + FROM + where, Long.class);
        var query = em.createQuery(ROW + FROM + where + SORTS.orderBy(page), StudentRow.class);
        for (Query each : List.of(count, query)) {
            bind(each, filter, reach);
            if (!filter.query().isBlank()) {
                families.bind(each);
            }
        }
        return new Slice<>(query.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList(), count.getSingleResult());
    }

    /** What is typed of a student, or of someone who answers for them and whom the asker may know. */
    private static String found(StudentFilter filter, Restriction families) {
        SearchWords words = SearchWords.of(filter.query());
        SearchWords.Columns own = new SearchWords.Columns("p.givenName", "p.familyName", "p.called", "s.number").address("p.email").phone("p.phone");
        if (families.nobody()) {
            return words.and(own);
        }
        return words.and(own, "(" + families.condition() + " AND EXISTS (SELECT family FROM Guardianship family JOIN family.guardian fg"
                        + " JOIN fg.person fp WHERE family.student = s AND %s))",
                new SearchWords.Columns("fp.givenName", "fp.familyName", "fp.called").address("fp.email").phone("fp.phone"));
    }

    /** The conditions of a filter, to be put after others: by the students' own names and numbers. */
    static String narrow(StudentFilter filter) {
        return among(filter) + SearchWords.of(filter.query()).and("p.givenName", "p.familyName", "p.called", "s.number");
    }

    private static String among(StudentFilter filter) {
        String state = switch (filter.state() == null ? "" : filter.state()) {
            case "all" -> "";
            case "withdrawn" -> " AND s.withdrawnOn IS NOT NULL";
            default -> " AND s.withdrawnOn IS NULL";
        };
        String ofClass = filter.classId() == null ? "" : filter.classId() == StudentFilter.NO_CLASS ? " AND c.id IS NULL" : " AND c.id = :class";
        return state + ofClass;
    }

    /** Gives a query over {@link #FROM} its parameters. */
    static void bind(Query query, StudentFilter filter, Restriction reach) {
        query.setParameter("year", filter.yearId() == null ? -1L : filter.yearId());
        if (filter.classId() != null && filter.classId() != StudentFilter.NO_CLASS) {
            query.setParameter("class", filter.classId());
        }
        SearchWords.of(filter.query()).bind(query);
        reach.bind(query);
    }

    /** Students whose names or numbers have each word that was typed, for a field in which one is chosen. */
    List<StudentRow> find(String typed, Permission permission, Long yearId) {
        return rows(permission, new StudentFilter(typed, null, null, yearId), "").setMaxResults(SUGGESTIONS).getResultList();
    }

    /** One student whom the permission reaches, whatever their state. */
    Optional<StudentRow> find(long id, Permission permission, Long yearId) {
        return rows(permission, new StudentFilter(null, "all", null, yearId), " AND s.id = :id").setParameter("id", id).getResultStream().findFirst();
    }

    private TypedQuery<StudentRow> rows(Permission permission, StudentFilter filter, String more) {
        Restriction reach = access.restriction(permission, Student.class, "s");
        var query = em.createQuery(ROW + FROM + " WHERE " + reach.condition() + narrow(filter) + more
                + " ORDER BY p.familyName, p.givenName, s.id", StudentRow.class);
        bind(query, filter, reach);
        return query;
    }

    /**
     * All that a student's page shows, in four statements: what the asker may do is a column of the first.
     *
     * @param yearId whose portrait is meant; null before there is a year
     */
    public StudentProfile profile(long id, Long yearId) {
        user.require(Permission.STUDENT_VIEW);
        Restriction reach = access.restriction(Permission.STUDENT_VIEW, Student.class, "s");
        List<Restriction> may = Stream.of(Permission.PHOTO_VIEW, Permission.PHOTO_UPLOAD, Permission.CONSENT_RECORD)
                .map(permission -> access.restriction(permission, Student.class, "s")).toList();
        // With the person, who is then there when asked for; an outer join, as EclipseLink writes only those in the order in which they are said.
        // A row for each approved photo: the first is of the chosen one, or of the newest.
        var query = em.createQuery("SELECT s, p, a.state, a.email, f.objectId, f.colour, "
                        + may.stream().map(one -> column(one, reach)).collect(Collectors.joining(", "))
                        + " FROM Student s LEFT JOIN s.person p LEFT JOIN UserAccount a ON a.personId = p.id"
                        + " LEFT JOIN Photo f ON f.student = s AND f.state = :ready AND f.approval = :approved"
                        + " LEFT JOIN PortraitChoice pc ON pc.student = s AND pc.schoolYear.id = :year"
                        + " WHERE s.id = :id AND " + reach.condition()
                        + " ORDER BY CASE WHEN pc.photoId = f.id THEN 0 ELSE 1 END, f.id DESC", Object[].class)
                .setParameter("id", id).setParameter("year", yearId == null ? -1L : yearId)
                .setParameter("ready", Photo.State.READY).setParameter("approved", Photo.Approval.APPROVED);
        reach.bind(query);
        may.stream().filter(one -> !one.equals(reach)).forEach(one -> one.bind(query));
        Object[] row = query.setMaxResults(1).getResultStream().findFirst().orElseThrow(NotFound::new);
        boolean seesPhotos = is(row[6]);
        return StudentProfile.of((Student) row[0], (UserAccount.State) row[2], (String) row[3],
                new StudentProfile.Portrait(seesPhotos ? (String) row[4] : null, seesPhotos ? (String) row[5] : null),
                new StudentProfile.May(user.mayAll(Permission.STUDENT_EDIT), is(row[7]), is(row[8])),
                enrolments(id), guardians(id), consents.states(List.of(id)).get(id));
    }

    /** Whether a permission reaches the student, whom the page's own reaches. */
    private static String column(Restriction one, Restriction reach) {
        return "CASE WHEN " + (one.equals(reach) ? "1 = 1" : one.condition()) + " THEN 1 ELSE 0 END";
    }

    private static boolean is(Object column) {
        return ((Number) column).intValue() == 1;
    }

    private List<StudentProfile.EnrolmentLine> enrolments(long id) {
        return em.createQuery("SELECT NEW org.homeroom.desk.directory.StudentProfile$EnrolmentLine(c.id, c.name, y.name, e.startsOn, e.endsOn)"
                        + " FROM Enrolment e JOIN e.schoolClass c JOIN e.schoolYear y WHERE e.student.id = :id"
                        + " ORDER BY e.startsOn DESC, e.id DESC", StudentProfile.EnrolmentLine.class)
                .setParameter("id", id).getResultList();
    }

    /** None for those who may not see this student's guardians. */
    private List<StudentProfile.GuardianLine> guardians(long id) {
        Restriction reach = access.restriction(Permission.GUARDIAN_VIEW, Student.class, "s");
        if (reach.nobody()) {
            return null;
        }
        var query = em.createQuery("SELECT NEW org.homeroom.desk.directory.StudentProfile$GuardianLine(gs.id, gu.id, p.givenName, p.called,"
                + " p.familyName, p.email, p.phone, gs.relationship, gs.mayAccess, gs.emergency) FROM Guardianship gs JOIN gs.student s"
                + " JOIN gs.guardian gu JOIN gu.person p WHERE s.id = :id AND " + reach.condition()
                + " ORDER BY gs.emergency DESC, gs.id", StudentProfile.GuardianLine.class).setParameter("id", id);
        reach.bind(query);
        return query.getResultList();
    }
}
