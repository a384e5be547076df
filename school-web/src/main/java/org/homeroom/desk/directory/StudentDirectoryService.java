package org.homeroom.desk.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.access.reach.Restriction;
import org.homeroom.base.shared.ListQuery;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.base.shared.SearchWords;
import org.homeroom.base.shared.Slice;
import org.homeroom.people.guardian.FamilySearch;
import org.homeroom.people.person.PersonName;
import org.homeroom.people.student.Student;
import org.homeroom.people.student.StudentCard;
import org.homeroom.people.student.StudentCards;
import org.homeroom.web.list.Column.Picture;
import org.homeroom.yearbook.photo.Photo;

/** Students with their class. Everyone finds those they may see. */
@ApplicationScoped
@Transactional
public class StudentDirectoryService {
    /** Students, their persons, and their class in the year {@code :year}. */
    static final String FROM = " FROM Student s JOIN s.person p"
            + " LEFT JOIN Enrolment e ON e.student = s AND e.open = TRUE AND e.schoolYear.id = :year"
            + " LEFT JOIN e.schoolClass c LEFT JOIN c.gradeLevel g";
    /** What students are found by when their guardians are not searched. */
    static final SearchWords.Columns NAMES = PersonName.words("p", "s.number").day("s.birthDate").beginning("c.name");
    private static final PageRequest SUGGESTED = PageRequest.first(12);
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    Access access;
    @Inject
    StudentCards cards;
    @Inject
    FamilySearch families;
    @Inject
    Accounts accounts;
    @Inject
    SchoolDay day;

    /**
     * A page of the students that the caller may see.
     *
     * @param page   {@code state} is {@code withdrawn} or {@code all}, else current students; {@code class} is an id, {@code
     * level-} and a grade level's id, or {@code none} for those in no class, else all
     * @param yearId the year whose classes are meant; null if there is none yet
     */
    public Slice<StudentRow> list(PageRequest page, Long yearId) {
        user.require(Permission.STUDENT_VIEW);
        Restriction reach = access.restriction(Permission.STUDENT_VIEW, Student.class, "s");
        Restriction guardians = access.restriction(Permission.GUARDIAN_VIEW, Student.class, "s");
        ListQuery<StudentRow> query = students(page, yearId).where(reach.condition(), reach::bind);
        SearchWords.Columns own = PersonName.wordsAndContact("p", "s.number").day("s.birthDate").beginning("c.name");
        if (guardians.nobody()) {
            query.by(families.students(page.query())).search(page.query(), own);
        } else {
            query.by(families.studentsAndWards(page.query())).search(page.query(), own, "(" + guardians.condition() + " AND EXISTS (SELECT family FROM Guardianship family JOIN family.guardian fg"
                    + " JOIN fg.person fp WHERE family.student = s AND %s))", PersonName.wordsAndContact("fp"), guardians::bind);
        }
        LocalDate today = day.today();
        return query.page(page, StudentRow.COLUMNS.sorts()).map(row -> row.on(today));
    }

    /** Adds portraits where the caller may see the photos: the one chosen for the year, else the newest approved one. One statement. */
    Slice<StudentRow> withPortraits(Slice<StudentRow> students, Long yearId) {
        Restriction reach = access.restriction(Permission.PHOTO_VIEW, Student.class, "s");
        if (students.rows().isEmpty() || reach.nobody()) {
            return students;
        }
        var query = em.createQuery("SELECT s.id, f.objectId, f.placeholder FROM Student s LEFT JOIN Photo f ON f.student = s AND f.state = :ready"
                        + " AND f.approval = :approved LEFT JOIN PortraitChoice pc ON pc.student = s AND pc.schoolYear.id = :year"
                        + " WHERE s.id IN :students AND f.id IS NOT NULL AND " + reach.condition()
                        + " ORDER BY CASE WHEN pc.photoId = f.id THEN 0 ELSE 1 END, f.id DESC", Object[].class)
                .setParameter("students", students.rows().stream().map(StudentRow::id).toList()).setParameter("year", yearId == null ? -1L : yearId)
                .setParameter("ready", Photo.State.READY).setParameter("approved", Photo.Approval.APPROVED);
        reach.bind(query);
        Map<Long, Picture> portraits = new HashMap<>();
        query.getResultList().forEach(row -> portraits.putIfAbsent((Long) row[0], new Picture((String) row[1], (String) row[2])));
        return students.map(row -> row.with(portraits.get(row.id())));
    }

    private ListQuery<StudentRow> students(PageRequest page, Long yearId) {
        return narrow(new ListQuery<>(em, StudentRow.class, StudentRow.SELECT, FROM), page, yearId);
    }

    /** Narrows a list over {@link #FROM} by whether students are at the school, and by class. */
    static <R> ListQuery<R> narrow(ListQuery<R> query, PageRequest page, Long yearId) {
        PersonName.along(query, "Student", "s").with("year", yearId == null ? -1L : yearId);
        switch (page.filter("state")) {
            case "all" -> { }
            case "withdrawn" -> query.narrow("s.withdrawnOn IS NOT NULL");
            default -> query.where("s.withdrawnOn IS NULL");
        }
        String ofClass = page.filter("class");
        String level = ofClass.replaceFirst("^level-", "");
        if ("none".equals(ofClass)) {
            query.narrow("c.id IS NULL").where("NOT EXISTS (SELECT plan FROM Enrolment plan WHERE plan.student = s AND plan.schoolYear.id = :year AND plan.planned = TRUE)")
                    .where("NOT EXISTS (SELECT y FROM SchoolYear y WHERE y.id = :year AND y.endsOn < s.admittedOn)");
        } else if (ofClass.matches("\\d{1,18}")) {
            query.narrow("c.id = :class").with("class", Long.valueOf(ofClass));
        } else if (level.matches("\\d{1,18}")) {
            query.narrow("g.id = :level").with("level", Long.valueOf(level));
        }
        return query;
    }

    /** Students whose names or numbers contain each word typed, for a field in which one is chosen. */
    List<StudentRow> find(String typed, Permission permission, Long yearId) {
        return within(permission, SUGGESTED, yearId).by(families.students(typed)).search(typed, NAMES).rows(SUGGESTED, StudentRow.COLUMNS.sorts());
    }

    /** One student whom the permission reaches, whatever their state. */
    Optional<StudentRow> find(long id, Permission permission, Long yearId) {
        return within(permission, SUGGESTED.narrowed("", Map.of("state", "all")), yearId).where("s.id = :id").with("id", id)
                .rows(SUGGESTED, StudentRow.COLUMNS.sorts()).stream().findFirst();
    }

    private ListQuery<StudentRow> within(Permission permission, PageRequest page, Long yearId) {
        Restriction reach = access.restriction(permission, Student.class, "s");
        return students(page, yearId).where(reach.condition(), reach::bind);
    }

    /**
     * All that a student's page shows, in two statements; a third for those who manage accounts, and one about an invitation for those who edit.
     *
     * @param yearId whose class and portrait are meant; null if there is no year yet
     */
    public StudentProfile profile(long id, Long yearId) {
        user.require(Permission.STUDENT_VIEW);
        Restriction reach = access.restriction(Permission.STUDENT_VIEW, Student.class, "s");
        List<Restriction> may = Stream.of(Permission.PHOTO_VIEW, Permission.PHOTO_UPLOAD, Permission.CONSENT_RECORD, Permission.STUDENT_ACCOUNT)
                .map(permission -> access.restriction(permission, Student.class, "s")).toList();
        // Includes the person, so that it is already loaded; by an outer join, as only those keep their order in EclipseLink's
        // SQL. One row per approved photo: the first has the chosen one, or the newest.
        var query = em.createQuery("SELECT s, p, a, f.objectId, f.placeholder, c.id, c.name, "
                        + may.stream().map(one -> column(one, reach)).collect(Collectors.joining(", "))
                        + " FROM Student s LEFT JOIN s.person p LEFT JOIN UserAccount a ON a.personId = p.id"
                        + " LEFT JOIN Enrolment e ON e.student = s AND e.open = TRUE AND e.schoolYear.id = :year LEFT JOIN e.schoolClass c"
                        + " LEFT JOIN Photo f ON f.student = s AND f.state = :ready AND f.approval = :approved"
                        + " LEFT JOIN PortraitChoice pc ON pc.student = s AND pc.schoolYear.id = :year"
                        + " WHERE s.id = :id AND " + reach.condition()
                        + " ORDER BY CASE WHEN pc.photoId = f.id THEN 0 ELSE 1 END, f.id DESC", Object[].class)
                .setParameter("id", id).setParameter("year", yearId == null ? -1L : yearId)
                .setParameter("ready", Photo.State.READY).setParameter("approved", Photo.Approval.APPROVED);
        reach.bind(query);
        may.stream().filter(one -> !one.equals(reach)).forEach(one -> one.bind(query));
        Object[] row = query.setMaxResults(1).getResultStream().findFirst().orElseThrow(NotFound::new);
        boolean seesPhotos = is(row[7]);
        UserAccount account = (UserAccount) row[2];
        return StudentProfile.of((Student) row[0], day.today(), account, account != null && user.mayAll(Permission.STUDENT_EDIT) && accounts.isAwaited(account),
                new StudentProfile.Portrait(seesPhotos ? (String) row[3] : null, seesPhotos ? (String) row[4] : null),
                new StudentProfile.May(user.mayAll(Permission.STUDENT_EDIT), is(row[8]), is(row[9]),
                        account != null && user.may(Permission.ACCOUNT_MANAGE) && accounts.mayChange(account), is(row[10])),
                row[5] == null ? null : new StudentProfile.CurrentClass((Long) row[5], (String) row[6]), cards(id));
    }

    /** Whether a permission reaches the student, whom the page's own permission reaches. */
    private static String column(Restriction one, Restriction reach) {
        return "CASE WHEN " + (one.equals(reach) ? "1 = 1" : one.condition()) + " THEN 1 ELSE 0 END";
    }

    private static boolean is(Object column) {
        return ((Number) column).intValue() == 1;
    }

    /** What other rooms' cards show about a student whom the caller reaches, by card name. One statement. */
    private Map<String, Serializable> cards(long id) {
        Map<StudentCard, StudentCard.Query> asked = new LinkedHashMap<>();
        cards.all().forEach(card -> card.query().ifPresent(query -> asked.put(card, query)));
        // The last column ensures that a single card is returned as a row, too.
        Object[] row = (Object[]) em.createNativeQuery("SELECT " + asked.values().stream().map(query -> query.column() + ", ").collect(Collectors.joining())
                + "s.id, s.version FROM student s WHERE s.id = ?").setParameter(1, id).getSingleResult();
        Map<String, Serializable> shown = new HashMap<>();
        for (StudentCard card : asked.keySet()) {
            shown.put(card.name(), card.read(StudentCard.Line.all((String) row[shown.size()])));
        }
        return shown;
    }
}
