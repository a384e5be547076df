package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.access.reach.Restriction;
import org.homeroom.base.shared.ListQuery;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.Remembered;
import org.homeroom.base.shared.SearchWords;
import org.homeroom.base.shared.Slice;
import org.homeroom.people.person.Person;
import org.homeroom.people.student.Student;

/** Shows the classes of a school year: all of them to the office, to teachers those they teach. */
@ApplicationScoped
@Transactional
public class ClassService {
    private static final String DETAILS = "SELECT NEW org.homeroom.teaching.homeclass.ClassDetails(c.id, c.name, g.name, y.id, y.name,"
            + " y.startsOn, y.endsOn) FROM SchoolClass c JOIN c.gradeLevel g JOIN c.schoolYear y WHERE c.id = :id AND ";
    private static final int MOST_OPTIONS = 60;
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    Access access;

    /** Those the caller may see, by grade level and name, in one statement. @param yearId null before there is a school year: no classes */
    public List<ClassChoice> choices(Long yearId) {
        Restriction restriction = access.restriction(Permission.CLASS_VIEW, SchoolClass.class, "c");
        var query = em.createQuery("SELECT NEW org.homeroom.teaching.homeclass.ClassChoice(c.id, c.name, g.name)"
                + " FROM SchoolClass c JOIN c.gradeLevel g WHERE c.schoolYear.id = :year AND " + restriction.condition()
                + " ORDER BY g.position, g.id, c.name", ClassChoice.class).setParameter("year", yearId == null ? -1 : yearId);
        restriction.bind(query);
        return query.getResultList();
    }

    /**
     * What a list of students can be narrowed to: the classes that the caller may see, or where these are too many to choose from, the
     * grade levels and the classes of the one that is chosen. In a large school a new class may be missing for less than a minute.
     *
     * @param chosen the value that the list is narrowed to; empty for none
     */
    public List<ClassOption> options(Long yearId, String chosen) {
        Restriction restriction = access.restriction(Permission.CLASS_VIEW, SchoolClass.class, "c");
        List<Object> key = Arrays.asList(ClassOption.class, yearId, restriction);
        List<LevelOptions> levels = Remembered.<List<LevelOptions>>find(key).orElseGet(() -> {
            Map<Long, LevelOptions> read = new LinkedHashMap<>();
            var query = em.createQuery("SELECT g.id, g.name, c.id, c.name FROM SchoolClass c JOIN c.gradeLevel g WHERE c.schoolYear.id = :year AND "
                    + restriction.condition() + " ORDER BY g.position, g.id, c.name", Object[].class).setParameter("year", yearId == null ? -1 : yearId);
            restriction.bind(query);
            List<Object[]> rows = query.getResultList();
            rows.forEach(row -> read.computeIfAbsent((Long) row[0], id -> new LevelOptions(new ClassOption("level-" + id, (String) row[1]), new ArrayList<>()))
                    .classes.add(new ClassOption(row[2].toString(), (String) row[3])));
            return Remembered.keep(key, List.copyOf(read.values()), rows.size() > MOST_OPTIONS);
        });
        boolean few = levels.stream().mapToInt(level -> level.classes.size()).sum() <= MOST_OPTIONS;
        return levels.stream().flatMap(level -> few ? level.classes.stream() : level.narrowed(chosen)).toList();
    }

    private record LevelOptions(ClassOption level, List<ClassOption> classes) {
        private Stream<ClassOption> narrowed(String chosen) {
            boolean open = Stream.concat(Stream.of(level), classes.stream()).anyMatch(option -> option.value().equals(chosen));
            return Stream.concat(Stream.of(level), open ? classes.stream() : Stream.empty());
        }
    }

    /** In at most three statements. @param yearId null before there is a school year: no classes */
    public Slice<ClassRow> list(PageRequest page, Long yearId) {
        user.require(Permission.CLASS_VIEW);
        Restriction restriction = access.restriction(Permission.CLASS_VIEW, SchoolClass.class, "c");
        Slice<Object[]> found = new ListQuery<>(em, Object[].class, ClassRow.SELECT, "FROM SchoolClass c JOIN c.gradeLevel g")
                .where("c.schoolYear.id = :year").with("year", yearId == null ? -1 : yearId)
                .where(restriction.condition(), restriction::bind)
                .search(page.query(), new SearchWords.Columns("c.name", "g.name")).page(page, ClassRow.COLUMNS.sorts());
        return new Slice<>(rows(found.rows()), found.total());
    }

    private List<ClassRow> rows(List<Object[]> found) {
        Map<Long, String> tutors = new HashMap<>();
        Map<Long, List<String>> teachers = new HashMap<>();
        for (Object[] line : teaching(found.stream().map(row -> (Long) row[0]).toList())) {
            if ((Boolean) line[1]) {
                tutors.merge((Long) line[0], Person.name((String) line[3], (String) line[4], (String) line[5]), (a, b) -> a + ", " + b);
            } else {
                teachers.computeIfAbsent((Long) line[0], id -> new ArrayList<>()).add((String) line[2]);
            }
        }
        return found.stream().map(row -> new ClassRow((Long) row[0], (String) row[1], (String) row[2], tutors.get(row[0]), (Long) row[3],
                teachers.getOrDefault(row[0], List.of()))).toList();
    }

    private List<Object[]> teaching(List<Long> classes) {
        return classes.isEmpty() ? List.of() : em.createQuery("SELECT t.schoolClass.id, t.tutor, m.code, p.givenName, p.called, p.familyName"
                        + " FROM TeachingAssignment t JOIN t.staffMember m JOIN m.person p WHERE t.schoolClass.id IN :classes ORDER BY m.code",
                Object[].class).setParameter("classes", classes).getResultList();
    }

    /** @throws NotFound if there is no such class, or the caller may not see it */
    public ClassDetails details(long id) {
        user.require(Permission.CLASS_VIEW);
        Restriction restriction = access.restriction(Permission.CLASS_VIEW, SchoolClass.class, "c");
        var query = em.createQuery(DETAILS + restriction.condition(), ClassDetails.class).setParameter("id", id);
        restriction.bind(query);
        return query.getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    /** The students who are in a class on a day and whom the caller may see, by name. Of two classes on the day of a move, it is the later one. */
    public List<ClassStudent> students(long classId, LocalDate on) {
        user.require(Permission.CLASS_VIEW);
        Restriction reach = access.restriction(Permission.STUDENT_VIEW, Student.class, "s");
        var query = em.createQuery("SELECT NEW org.homeroom.teaching.homeclass.ClassStudent(s.id, p.givenName, p.called, p.familyName, s.number, e.startsOn, s.leavesOn)"
                + " FROM Enrolment e JOIN e.student s JOIN s.person p WHERE e.schoolClass.id = :class AND e.startsOn <= :day"
                + " AND (e.endsOn IS NULL OR e.endsOn >= :day) AND (s.leavesOn IS NULL OR s.leavesOn >= :day) AND NOT EXISTS (SELECT next FROM Enrolment next WHERE next.student = s"
                + " AND next.schoolYear = e.schoolYear AND next.startsOn <= :day AND next.id > e.id) AND " + reach.condition() + " ORDER BY p.familyName, p.givenName, s.id", ClassStudent.class)
                .setParameter("class", classId).setParameter("day", on);
        reach.bind(query);
        return query.getResultList();
    }

    /** Who teaches a class, its tutor first. Visible to anyone who may see classes. */
    public List<ClassTeacher> teachers(long classId) {
        user.require(Permission.CLASS_VIEW);
        return em.createQuery("SELECT NEW org.homeroom.teaching.homeclass.ClassTeacher(m.id, p.givenName, p.called, p.familyName, m.code, m.jobTitle, t.tutor)"
                        + " FROM TeachingAssignment t JOIN t.staffMember m JOIN m.person p WHERE t.schoolClass.id = :class"
                        + " ORDER BY t.tutor DESC, p.familyName, p.givenName, m.id", ClassTeacher.class)
                .setParameter("class", classId).getResultList();
    }
}
