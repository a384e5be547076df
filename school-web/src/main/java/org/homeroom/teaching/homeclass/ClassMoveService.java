package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.student.Student;

/** Moves several students of a class to another one of the same year. */
@ApplicationScoped
@Transactional
public class ClassMoveService {
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    EnrolmentService enrolments;

    /**
     * Moves all of them or none; from a later day on, it is planned.
     *
     * @throws RuleBroken at {@code students}, with the names of those who have left the school or are in another class by now; at {@code from},
     *                    with the names of those who are not in the class on that day, or if it is outside the year
     */
    public void move(Collection<Long> studentIds, long leaving, long classId, LocalDate from) {
        user.requireAll(Permission.STUDENT_EDIT);
        if (studentIds.isEmpty()) {
            throw RuleBroken.at("students", "homeclass.nobody_chosen");
        }
        SchoolClass former = NotFound.ifNull(em.find(SchoolClass.class, leaving));
        SchoolClass next = NotFound.ifNull(em.find(SchoolClass.class, classId));
        if (!next.getSchoolYear().equals(former.getSchoolYear())) {
            throw new NotFound();
        }
        List<Student> students = em.createQuery("SELECT s FROM Student s JOIN FETCH s.person WHERE s.id IN :ids ORDER BY s.person.familyName, s.id", Student.class)
                .setParameter("ids", studentIds).getResultList();
        Map<Student, Enrolment> present = em.createQuery("SELECT e FROM Enrolment e WHERE e.student IN :students AND e.schoolYear = :year AND e.open = TRUE",
                        Enrolment.class).setParameter("students", students).setParameter("year", former.getSchoolYear()).getResultStream()
                .collect(Collectors.toMap(Enrolment::getStudent, Function.identity()));
        requireThere(students, present, former, next);
        List<Student> notThen = students.stream()
                .filter(student -> from.isBefore(present.get(student).getStartsOn()) || !student.isThereUntil(from)).toList();
        if (!notThen.isEmpty()) {
            throw RuleBroken.at("from", "homeclass.not_moved_then", former.getName(), names(notThen));
        }
        students.forEach(student -> enrolments.move(student.getId(), classId, from));
    }

    private static void requireThere(List<Student> students, Map<Student, Enrolment> present, SchoolClass former, SchoolClass next) {
        List<Student> left = new ArrayList<>();
        List<Student> there = new ArrayList<>();
        List<Student> elsewhere = new ArrayList<>();
        for (Student student : students) {
            SchoolClass now = present.containsKey(student) ? present.get(student).getSchoolClass() : null;
            if (student.getWithdrawnOn() != null) {
                left.add(student);
            } else if (next.equals(now)) {
                there.add(student);
            } else if (!former.equals(now)) {
                elsewhere.add(student);
            }
        }
        if (!left.isEmpty() || !there.isEmpty() || !elsewhere.isEmpty()) {
            throw RuleBroken.at("students", "homeclass.not_moved", left.size(), names(left), there.size(), names(there), next.getName(), elsewhere.size(),
                    names(elsewhere), former.getName());
        }
    }

    private static String names(List<Student> students) {
        return students.stream().map(student -> student.getPerson().getName()).collect(Collectors.joining(", "));
    }
}
