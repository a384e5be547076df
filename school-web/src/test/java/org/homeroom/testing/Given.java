package org.homeroom.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.homeroom.access.account.Passwords;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Role;
import org.homeroom.people.guardian.Guardian;
import org.homeroom.people.guardian.Guardianship;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.people.person.Person;
import org.homeroom.people.staff.StaffMember;
import org.homeroom.people.student.Student;
import org.homeroom.school.gradelevel.GradeLevel;
import org.homeroom.school.school.School;
import org.homeroom.school.year.SchoolYear;
import org.homeroom.teaching.homeclass.Enrolment;
import org.homeroom.teaching.homeclass.SchoolClass;
import org.homeroom.teaching.homeclass.TeachingAssignment;

/** Creates the pupils, families and staff that tests speak of. {@link #riverside()} is a whole small school. */
@ApplicationScoped
public class Given {
    /** Everybody's password. */
    public static final String PASSWORD = "correct horse battery";
    /** When everybody started: the first day of the year that contains {@link TestClock#BEGIN}. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2027, 7, 20);
    private static String passwordHash;
    @Inject
    EntityManager em;
    @Inject
    Passwords passwords;
    private int numbers;

    /** Riverside School in November 2026. */
    @Transactional
    public Riverside riverside() {
        return new Riverside(this);
    }

    @Transactional
    public long school(String name) {
        return save(new School(name, name.split(" ")[0], "GB", ZoneId.of("Europe/London"), "en")).getId();
    }

    @Transactional
    public long year(String name, LocalDate first, LocalDate last) {
        return save(new SchoolYear(name, first, last)).getId();
    }

    @Transactional
    public long gradeLevel(String name, int position) {
        return save(new GradeLevel(name, position)).getId();
    }

    @Transactional
    public long schoolClass(long yearId, long gradeLevelId, String name) {
        return save(new SchoolClass(em.find(SchoolYear.class, yearId), em.find(GradeLevel.class, gradeLevelId), name)).getId();
    }

    /** @return the id of the person; in {@code "Amara Okafor"}, Amara is the given name */
    @Transactional
    public long person(String name) {
        int space = name.indexOf(' ');
        return save(new Person(name.substring(0, space), name.substring(space + 1))).getId();
    }

    /** A thirteen-year-old student admitted on the first day of the year. */
    @Transactional
    public long student(long personId) {
        numbers++;
        return save(new Student(em.find(Person.class, personId), "2026-%04d".formatted(numbers), LocalDate.of(2013, 4, 12), "GB",
                FIRST_DAY)).getId();
    }

    @Transactional
    public long enrolled(long studentId, long classId) {
        return save(new Enrolment(em.find(Student.class, studentId), em.find(SchoolClass.class, classId), FIRST_DAY)).getId();
    }

    /** An enrolment that has ended. */
    @Transactional
    public long enrolledOnce(long studentId, long classId, LocalDate from, LocalDate to) {
        Enrolment enrolment = new Enrolment(em.find(Student.class, studentId), em.find(SchoolClass.class, classId), from);
        enrolment.end(to);
        return save(enrolment).getId();
    }

    @Transactional
    public long guardian(long personId) {
        return save(new Guardian(em.find(Person.class, personId))).getId();
    }

    /** @param mayAccess false if custody forbids it */
    @Transactional
    public long guardianship(long guardianId, long studentId, Relationship relationship, boolean mayAccess) {
        return save(new Guardianship(em.find(Guardian.class, guardianId), em.find(Student.class, studentId), relationship,
                mayAccess, true)).getId();
    }

    @Transactional
    public long staffMember(long personId, String code, String jobTitle) {
        return save(new StaffMember(em.find(Person.class, personId), code, jobTitle, LocalDate.of(2020, 9, 1))).getId();
    }

    @Transactional
    public long teaches(long staffMemberId, long classId, boolean tutor) {
        return save(new TeachingAssignment(em.find(SchoolClass.class, classId), em.find(StaffMember.class, staffMemberId),
                tutor)).getId();
    }

    /**
     * An active account with {@link #PASSWORD}, at {@code given.family@riverside.example}.
     *
     * @param personId null if it belongs to nobody in particular
     */
    @Transactional
    public long account(String name, Long personId, Role... roles) {
        UserAccount account = new UserAccount(email(name), name, personId, "en", Set.of(roles));
        account.setPassword(hash());
        return save(account).getId();
    }

    /** Where mails to someone go: {@code amara.okafor@riverside.example}. */
    public static String email(String name) {
        String ascii = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return ascii.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", ".") + "@riverside.example";
    }

    /** Hashing is slow on purpose: once is enough. */
    private String hash() {
        synchronized (Given.class) {
            if (passwordHash == null) {
                passwordHash = passwords.hash(PASSWORD);
            }
            return passwordHash;
        }
    }

    private <T> T save(T entity) {
        em.persist(entity);
        em.flush();
        return entity;
    }
}
