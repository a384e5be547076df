package org.homeroom.desk.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.contribution.Task;
import org.homeroom.access.contribution.TaskSource;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Scope;
import org.homeroom.base.shared.Remembered;
import org.homeroom.yearbook.book.BookClasses;

/** Counts what is waiting for someone, and how far along their work is. */
@ApplicationScoped
@Transactional
public class HomeService {
    /** About how many students there are, told by the ends of their index. */
    private static final String SPAN = "(SELECT COALESCE(MAX(id) - MIN(id), 0) FROM student)";
    private static final int LARGE = 1000;
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    BookClasses classes;
    @Inject
    @Any
    Instance<Task> produced;
    @Inject
    @Any
    Instance<TaskSource> sources;

    /** What is waiting, without zeros. One statement, however many tasks there are. */
    public List<HomeTask> tasks(Long yearId) {
        user.rights();
        List<Task> tasks = Stream.concat(produced.stream(), sources.stream().flatMap(TaskSource::tasks))
                .filter(task -> task.forWhom().test(user)).sorted(Comparator.comparing(Task::order)).toList();
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<Task, Long> counts = new HashMap<>();
        tasks.stream().filter(Task::everyone).forEach(task -> Remembered.<Long>find(key(task, yearId)).ifPresent(count -> counts.put(task, count)));
        List<Task> asked = tasks.stream().filter(task -> !counts.containsKey(task)).toList();
        Object[] row = (Object[]) em.createNativeQuery("SELECT " + asked.stream().map(task -> task.counting() + ", ").collect(Collectors.joining())
                + SPAN + ", y.id FROM (SELECT ? AS id) y").setParameter(1, yearId).getSingleResult();
        boolean large = number(row[asked.size()]) > LARGE;
        for (int i = 0; i < asked.size(); i++) {
            counts.put(asked.get(i), Remembered.keep(key(asked.get(i), yearId), number(row[i]), large && asked.get(i).everyone()));
        }
        return tasks.stream().map(task -> new HomeTask(task, counts.get(task))).filter(task -> task.count() > 0).toList();
    }

    private static Object key(Task task, Long yearId) {
        return Remembered.untilWritten(Arrays.asList(task.counting(), yearId));
    }

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
                        .formatted("s.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM consent k"
                                + " WHERE k.student_id = s.id AND k.purpose = 'YEARBOOK' AND k.in_force = TRUE)"))
                .setParameter(1, person).setParameter(2, yearId).getResultList();
        return rows.stream().map(r -> new HomeClass(number(r[0]), (String) r[1], (String) r[2], Boolean.TRUE.equals(r[3]) || "1".equals(String.valueOf(r[3])),
                number(r[4]), number(r[5]), number(r[6]))).toList();
    }

    /** How complete the yearbook is, by grade level; nothing for those who are responsible for only part of it. */
    public List<GradeBar> bars(Long yearId) {
        if (yearId == null || !user.mayAll(Permission.PHOTO_VIEW)) {
            return List.of();
        }
        Map<String, GradeBar> bars = new LinkedHashMap<>();
        classes.of(yearId).stream().filter(one -> one.students() > 0)
                .forEach(one -> bars.merge(one.gradeLevel(), new GradeBar(one.gradeLevel(), one.students(), one.portraits()), GradeBar::plus));
        return List.copyOf(bars.values());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
