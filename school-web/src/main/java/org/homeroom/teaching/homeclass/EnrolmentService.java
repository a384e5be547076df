package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.student.Student;

/** Puts students into classes and takes them out. */
@ApplicationScoped
@Transactional
public class EnrolmentService {
    private static final Logger LOG = Logger.getLogger(EnrolmentService.class.getName());
    private static final int MOST = 1000;
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    CurrentUser user;
    @Inject
    EnrolmentPlans plans;

    /** An open enrolment in the same year ends the day before; not before that day if it is still to come. @throws RuleBroken at {@code from} if the student is not at the school then */
    public void enrol(long studentId, long classId, LocalDate from) {
        user.requireAll(Permission.STUDENT_EDIT);
        Student student = NotFound.ifNull(em.find(Student.class, studentId));
        SchoolClass schoolClass = NotFound.ifNull(em.find(SchoolClass.class, classId));
        requireThere(student, from);
        List<Enrolment> open = open(student, schoolClass);
        plans.cancel(student, schoolClass.getSchoolYear());
        if (open.stream().anyMatch(enrolment -> enrolment.getSchoolClass().equals(schoolClass))) {
            return;
        }
        boolean later = plans.areFor(schoolClass.getSchoolYear(), from);
        if (!later) {
            records.write(() -> open.forEach(enrolment -> enrolment.endBefore(from)));
        }
        records.add(later ? Enrolment.planned(student, schoolClass, from) : new Enrolment(student, schoolClass, from));
        LOG.info(() -> "Student " + studentId + " enrolled in class " + classId + user.by());
    }

    /**
     * Puts students who have no class this year into one, all or none.
     *
     * @throws RuleBroken at {@code students} if one has left or is now in a class, at {@code from} if the day is outside the year
     * or before a student's admission
     */
    public void add(List<Long> studentIds, long classId, LocalDate from) {
        user.requireAll(Permission.STUDENT_EDIT);
        if (studentIds.isEmpty()) {
            throw RuleBroken.at("students", "homeclass.nobody_chosen");
        }
        SchoolClass schoolClass = inYear(classId, from);
        Set<Long> chosen = Set.copyOf(studentIds);
        List<Student> students = em.createQuery("SELECT s FROM Student s WHERE s.id IN :ids AND s.withdrawnOn IS NULL AND NOT EXISTS"
                        + " (SELECT e FROM Enrolment e WHERE e.student = s AND e.schoolYear = :year AND (e.open = TRUE OR e.planned = TRUE))", Student.class)
                .setParameter("ids", chosen).setParameter("year", schoolClass.getSchoolYear()).getResultList();
        if (students.size() != chosen.size()) {
            throw RuleBroken.at("students", "homeclass.not_without_class");
        }
        students.forEach(student -> requireThere(student, from));
        boolean later = plans.areFor(schoolClass.getSchoolYear(), from);
        records.add(students.stream().map(student -> later ? Enrolment.planned(student, schoolClass, from) : new Enrolment(student, schoolClass, from))
                .toArray(Enrolment[]::new));
        LOG.info(() -> students.size() + " students enrolled in class " + classId + user.by());
    }

    /**
     * Moves a student to another class of the same year. A move to the class they are in takes back one that is still to come.
     *
     * @throws RuleBroken at {@code classId} if they are already in it or have left, at {@code from} if the day is outside the
     * year
     */
    public void move(long studentId, long classId, LocalDate from) {
        user.requireAll(Permission.STUDENT_EDIT);
        SchoolClass schoolClass = inYear(classId, from);
        Student student = NotFound.ifNull(em.find(Student.class, studentId));
        if (student.getWithdrawnOn() != null) {
            throw RuleBroken.at("classId", "homeclass.has_left");
        }
        for (Enrolment open : open(student, schoolClass)) {
            if (open.getSchoolClass().equals(schoolClass) && plans.cancel(student, schoolClass.getSchoolYear())) {
                return;
            }
            if (open.getSchoolClass().equals(schoolClass)) {
                throw RuleBroken.at("classId", "homeclass.already_in", schoolClass.getName());
            }
            if (from.isBefore(open.getStartsOn())) {
                throw RuleBroken.at("from", "homeclass.move_before_start", open.getSchoolClass().getName());
            }
        }
        enrol(studentId, classId, from);
    }

    /** Where a student is during a year, and whether they are to come into a class on a later day. */
    public ClassPlace place(long studentId, long yearId) {
        user.requireAll(Permission.STUDENT_EDIT);
        List<Enrolment> found = em.createQuery("SELECT e FROM Enrolment e JOIN FETCH e.schoolClass WHERE e.student.id = :student"
                        + " AND e.schoolYear.id = :year AND (e.open = TRUE OR e.planned = TRUE)", Enrolment.class)
                .setParameter("student", studentId).setParameter("year", yearId).getResultList();
        SchoolClass now = found.stream().filter(Enrolment::isOpen).findFirst().map(Enrolment::getSchoolClass).orElse(null);
        return new ClassPlace(now == null ? null : now.getId(), now == null ? null : now.getName(), found.stream().anyMatch(e -> !e.isOpen()));
    }

    /** Current students who have no class in a year, by name. */
    public List<ClassStudent> withoutClass(long yearId) {
        user.requireAll(Permission.STUDENT_EDIT);
        return em.createQuery("SELECT NEW org.homeroom.teaching.homeclass.ClassStudent(s.id, p.givenName, p.called, p.familyName, s.number, s.admittedOn, s.leavesOn)"
                        + " FROM Student s JOIN s.person p WHERE s.withdrawnOn IS NULL AND NOT EXISTS (SELECT e FROM Enrolment e"
                        + " WHERE e.student = s AND e.schoolYear.id = :year AND (e.open = TRUE OR e.planned = TRUE)) ORDER BY p.familyName, p.givenName, s.id",
                ClassStudent.class).setParameter("year", yearId).setMaxResults(MOST).getResultList();
    }

    private static void requireThere(Student student, LocalDate day) {
        if (day.isBefore(student.getAdmittedOn())) {
            throw RuleBroken.at("from", "homeclass.before_admission", student.getNumber());
        }
        if (!student.isThereUntil(day)) {
            throw RuleBroken.at("from", "homeclass.has_left_by_then", student.getNumber());
        }
    }

    private SchoolClass inYear(long classId, LocalDate day) {
        SchoolClass schoolClass = NotFound.ifNull(em.find(SchoolClass.class, classId));
        if (!schoolClass.getSchoolYear().contains(day)) {
            throw RuleBroken.at("from", "homeclass.day_outside_year", schoolClass.getSchoolYear().getName());
        }
        return schoolClass;
    }

    private List<Enrolment> open(Student student, SchoolClass schoolClass) {
        return em.createQuery("SELECT e FROM Enrolment e WHERE e.student = :student AND e.schoolYear = :year AND e.open = TRUE", Enrolment.class)
                .setParameter("student", student).setParameter("year", schoolClass.getSchoolYear()).getResultList();
    }
}
