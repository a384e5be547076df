package org.homeroom.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeroom.access.account.DemoLeftovers;
import org.homeroom.access.account.Passwords;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.base.shared.Secrets;
import org.homeroom.office.registration.PrivacyNotice;
import org.homeroom.people.student.Student;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class DemoSchoolServiceTest {
    /** Tables whose content is known by its digest. */
    private static final List<String> SCHOOL = List.of("school", "school_year", "term", "grade_level", "school_class", "person",
            "staff_member", "student", "user_account", "user_account_role", "demo_account", "guardian", "guardianship",
            "teaching_assignment", "enrolment", "consent", "registration");
    @Inject
    DemoSchoolService school;
    @Inject
    DemoAccountsService accounts;
    @Inject
    DemoLeftovers leftovers;
    @Inject
    DemoPhotosService photos;
    @Inject
    Access access;
    @Inject
    Passwords passwords;
    @Inject
    TestCaller caller;
    @Inject
    TestClock clock;
    @Inject
    Given given;
    @Inject
    Db db;

    private long share(String condition, String of) {
        return Math.round(100.0 * db.count(condition) / db.count(of));
    }

    /** Removes all rows that filling brought, in whatever order the tables refer to each other. */
    private void empty(Set<String> before) {
        Set<String> left = filled();
        left.removeAll(before);
        for (int size = Integer.MAX_VALUE; left.size() < size;) {
            size = left.size();
            left.removeIf(this::emptied);
        }
        assertEquals(Set.of(), left);
    }

    private boolean emptied(String table) {
        try {
            db.sql("DELETE FROM " + table);
            return true;
        } catch (RuntimeException referredTo) {
            return false;
        }
    }

    private Set<String> filled() {
        return db.strings("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'").stream()
                .filter(table -> db.count(table) > 0).collect(Collectors.toCollection(TreeSet::new));
    }

    private long account(DemoAccount account) {
        return Long.parseLong(db.string("SELECT id FROM user_account WHERE email = ?", account.email()));
    }

    @Test
    void isAsLargeAsASchool() {
        long begin = System.nanoTime();
        assertTrue(school.fillIfEmpty());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertTrue(took.toSeconds() < 20, () -> "took " + took);
        assertEquals(1, db.count("school"));
        assertEquals(3, db.count("term"));
        assertEquals(7, db.count("grade_level"));
        assertEquals(16, db.count("school_class"));
        assertEquals(40, db.count("staff_member"));
        assertEquals(400, db.count("enrolment WHERE is_open"));
        assertEquals(403, db.count("student WHERE withdrawn_on IS NULL"));
        assertTrue(db.count("registration") >= 25);
        assertEquals(5, db.strings("SELECT DISTINCT state FROM registration").size());
        assertEquals(List.of(PrivacyNotice.VERSION.toString()), db.strings("SELECT DISTINCT notice_version FROM registration"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-08-01", "2026-09-01", "2026-11-18", "2027-01-01", "2027-02-28", "2027-07-31"})
    void coversItsPastWeeksAsSeenFromAnyDay(LocalDate today) {
        clock.set(today);
        school.fillIfEmpty();
        int first = today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1;
        assertEquals(LocalDate.of(first, 9, 1).toString(), db.string("SELECT starts_on FROM school_year"));
        assertEquals(0, db.count("consent WHERE decided_at > ?", clock.now().toString().replace("T", " ").replace("Z", "")));
        assertEquals(0, db.count("registration WHERE created_at > ? OR decided_at < created_at",
                clock.now().toString().replace("T", " ").replace("Z", "")));
        assertEquals(0, db.count("registration WHERE (state IN ('ACCEPTED', 'DECLINED')) <> (decided_at IS NOT NULL)"));
    }

    @Test
    void isTheSameEveryTime() {
        Set<String> before = filled();
        school.fillIfEmpty();
        String names = "SELECT GROUP_CONCAT(given_name, family_name ORDER BY id SEPARATOR '') FROM person";
        String first = db.string(names);
        empty(before);
        school.fillIfEmpty();
        assertEquals(first, db.string(names));
    }

    /** The rows say it all; whoever changes the demo school on purpose puts its new digests here. */
    @Test
    void isTheSchoolThatItWas() {
        school.fillIfEmpty();
        assertEquals("""
                school 1 59249d010f82b591
                school_year 1 a120bcd9449500d6
                term 3 0951d37934380b50
                grade_level 7 66b73723ce3cd185
                school_class 16 9b140b97e9fb46c1
                person 978 5cbc7e51b3000f9d
                staff_member 40 66fc2d436f3e72a5
                student 411 78735e8901029e14
                user_account 6 a06c9bc09c582843
                user_account_role 6 39e9414a5a73473c
                demo_account 6 8a2b5ab5e30c8125
                guardian 527 22c02308af89b05c
                guardianship 716 eea31974bda92d05
                teaching_assignment 82 e9daa3efb6fde908
                enrolment 408 17e7f5cb670eca42
                consent 795 83eead5e4352684e
                registration 25 c752af3139ec4076
                """, SCHOOL.stream().map(this::digest).collect(Collectors.joining()));
    }

    /**
     * How many rows a table has, and what is in them; passwords are salted, whether a search knows a name is not the school's, and columns without a
     * value do not count.
     */
    private String digest(String table) {
        String columns = db.strings("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND table_name = ? AND column_name NOT IN ('password_hash', 'unfound', 'unlearnt') ORDER BY column_name", table).stream()
                .map(column -> "CONCAT('" + column + "=', " + column + ")").collect(Collectors.joining(", "));
        List<String> rows = db.strings("SELECT CONCAT_WS('|', " + columns + ") AS line FROM " + table + " ORDER BY line");
        return "%s %d %s%n".formatted(table, rows.size(), Secrets.hash(String.join("\n", rows)).substring(0, 16));
    }

    @Test
    void leavesASchoolWithAnyDataAlone() {
        given.account("Ada Admin", null);
        assertFalse(school.fillIfEmpty());
        assertEquals(0, db.count("person"));
        assertEquals(List.of(), accounts.table());
    }

    @Test
    void mostFamiliesAgreeAndSomeHaveNotAnswered() {
        school.fillIfEmpty();
        String here = "student WHERE withdrawn_on IS NULL";
        String yearbook = "consent WHERE in_force AND purpose = 'YEARBOOK' AND given = ";
        assertEquals(70, share(yearbook + "TRUE", here), 8);
        assertEquals(10, share(yearbook + "FALSE", here), 5);
        assertTrue(db.count("consent WHERE in_force IS NULL") > 0, "None was withdrawn");
    }

    @Test
    void birthDatesFitTheGradeLevelAndEveryoneHasAGuardian() {
        school.fillIfEmpty();
        assertEquals(0, db.count("""
                student s JOIN enrolment e ON e.student_id = s.id JOIN school_class c ON c.id = e.school_class_id
                    JOIN grade_level g ON g.id = c.grade_level_id JOIN school_year y ON y.id = e.school_year_id
                WHERE TIMESTAMPDIFF(YEAR, s.birth_date, y.starts_on) NOT BETWEEN SUBSTRING(g.name, 6) + 3 AND SUBSTRING(g.name, 6) + 5"""));
        assertEquals(0, db.count("student s WHERE NOT EXISTS (SELECT 1 FROM guardianship g WHERE g.student_id = s.id AND g.may_access)"));
        assertTrue(db.count("(SELECT guardian_id FROM guardianship GROUP BY guardian_id HAVING COUNT(*) > 1) g") > 50, "Siblings are rare");
        assertEquals(16, db.count("teaching_assignment WHERE tutor"));
    }

    @Test
    void nobodysAddressOrNumberIsReal() {
        school.fillIfEmpty();
        assertEquals(0, db.count("person WHERE email NOT LIKE '%@homeroom.example' AND email NOT LIKE '%@families.example'"));
        assertEquals(0, db.count("person WHERE phone NOT LIKE '07700 900%' AND phone NOT LIKE '01632 960%'"));
        assertEquals(db.count("person"), db.count("(SELECT DISTINCT email FROM person) p"));
    }

    @Test
    void thereIsAnAccountForEachRoleWithSomethingToLookAt() {
        school.fillIfEmpty();
        assertEquals(7, accounts.table().size());
        caller.as(account(DemoAccount.TEACHER));
        long student = Long.parseLong(db.string("SELECT s.id FROM student s JOIN user_account a ON a.person_id = s.person_id"));
        assertTrue(access.reaches(Permission.STUDENT_VIEW, Student.class, student), "The teacher does not teach the student");
        assertEquals(2, db.count("teaching_assignment t JOIN staff_member m ON m.id = t.staff_member_id JOIN user_account a"
                + " ON a.person_id = m.person_id WHERE a.email = ?", DemoAccount.TEACHER.email()));
        assertEquals(2, db.count("guardianship g JOIN guardian u ON u.id = g.guardian_id JOIN user_account a ON a.person_id = u.person_id"));
        caller.as(account(DemoAccount.GUARDIAN));
        assertTrue(access.reaches(Permission.CONSENT_RECORD, Student.class, student), "The student is not the guardian's child");
        assertEquals(student, photos.sitters(DemoPhotos.COUNT).getFirst().studentId());
        assertEquals(DemoPhotos.COUNT, photos.sitters(DemoPhotos.COUNT).size());
    }

    @Test
    void theAccountsCloseWithoutDemoAndOpenWithIt() {
        school.fillIfEmpty();
        assertEquals(6, leftovers.close());
        assertEquals(6, db.count("user_account WHERE state = 'CLOSED' AND password_hash IS NULL"));
        assertEquals(List.of(), accounts.table());
        accounts.open();
        assertTrue(passwords.matches(DemoAccount.PASSWORD, db.string("SELECT password_hash FROM user_account WHERE email = ?",
                DemoAccount.ADMIN.email())));
        assertEquals(7, accounts.table().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "2001:db8::1", "no such host.invalid"})
    void refusesAnAddressThatOthersCanReach(String address) {
        assertThrows(IllegalStateException.class, () -> DemoStart.requireLoopback(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.53", "::1", "localhost"})
    void runsOnLoopback(String address) {
        DemoStart.requireLoopback(address);
    }
}
