package org.homeroom.testing;

import java.time.LocalDate;
import java.util.List;
import org.homeroom.access.permission.Role;
import org.homeroom.people.guardian.Guardianship.Relationship;

/**
 * Riverside School in November 2026: two classes of this year and one of last year, four pupils, their families and the staff.
 * Each name is the pupil, guardian or colleague of that name, with all their ids.
 */
public final class Riverside {
    /** @param account null if they have none */
    public record Pupil(String name, long person, long student, Long account) {
        public String email() {
            return Given.email(name);
        }
    }

    /** @param account null if they have none */
    public record Adult(String name, long person, long guardian, Long account) {
        public String email() {
            return Given.email(name);
        }
    }

    public record Colleague(String name, long person, long staffMember, Long account) {
        public String email() {
            return Given.email(name);
        }
    }

    public final long school;
    public final long lastYear;
    public final long year;
    public final long year7;
    public final long year8;
    public final long class7b;
    public final long class8a;
    /** Zoë was in it; Ms Brennan taught it. */
    public final long lastYears7a;

    /** 7b; her mother sees her record, her father must not. */
    public final Pupil amara;
    /** 7b; his mother is a guardian of Zoë too. */
    public final Pupil mateusz;
    /** 8a. */
    public final Pupil zoe;
    /** In no class yet, and without an account. */
    public final Pupil haruto;

    public final Adult ngozi;
    /** Amara’s father, whom custody forbids to see her record. */
    public final Adult emeka;
    public final Adult anna;

    /** Tutor of 7b; last year of 7a. */
    public final Colleague brennan;
    /** Tutor of 8a. */
    public final Colleague haddad;
    /** Teaches 7b, and is Haruto’s guardian too. */
    public final Colleague sato;
    /** The office. */
    public final Colleague lindqvist;
    /** The yearbook's editor: a pupil who is in 8a. */
    public final Pupil editor;
    /** An account that belongs to no person. */
    public final long admin;

    Riverside(Given given) {
        school = given.school("Riverside School");
        lastYear = given.year("2025/26", LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 21));
        year = given.year("2026/27", Given.FIRST_DAY, Given.LAST_DAY);
        year7 = given.gradeLevel("Year 7", 7);
        year8 = given.gradeLevel("Year 8", 8);
        lastYears7a = given.schoolClass(lastYear, year7, "7a");
        class7b = given.schoolClass(year, year7, "7b");
        class8a = given.schoolClass(year, year8, "8a");

        amara = pupil(given, "Amara Okafor", Role.STUDENT);
        mateusz = pupil(given, "Mateusz Kowalski", Role.STUDENT);
        zoe = pupil(given, "Zoë Ångström", Role.STUDENT);
        editor = pupil(given, "Leïla Benali", Role.STUDENT, Role.EDITOR);
        haruto = pupil(given, "Haruto Satō");
        given.enrolled(amara.student(), class7b);
        given.enrolled(mateusz.student(), class7b);
        given.enrolledOnce(zoe.student(), lastYears7a, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 21));
        given.enrolled(zoe.student(), class8a);
        given.enrolled(editor.student(), class8a);

        ngozi = adult(given, "Ngozi Okafor");
        emeka = adult(given, "Emeka Okafor");
        anna = adult(given, "Anna Kowalska");
        given.guardianship(ngozi.guardian(), amara.student(), Relationship.MOTHER, true);
        given.guardianship(emeka.guardian(), amara.student(), Relationship.FATHER, false);
        given.guardianship(anna.guardian(), mateusz.student(), Relationship.MOTHER, true);
        given.guardianship(anna.guardian(), zoe.student(), Relationship.CARER, true);

        brennan = colleague(given, "Aoife Brennan", "BRE", "Teacher", Role.TEACHER);
        haddad = colleague(given, "Karim Haddad", "HAD", "Teacher", Role.TEACHER);
        sato = colleague(given, "Emi Satō", "SAT", "Teacher", Role.TEACHER, Role.GUARDIAN);
        lindqvist = colleague(given, "Britt Lindqvist", "LIN", "School secretary", Role.OFFICE);
        given.teaches(brennan.staffMember(), class7b, true);
        given.teaches(brennan.staffMember(), lastYears7a, true);
        given.teaches(sato.staffMember(), class7b, false);
        given.teaches(haddad.staffMember(), class8a, true);
        given.guardianship(given.guardian(sato.person()), haruto.student(), Relationship.MOTHER, true);
        admin = given.account("Site Administrator", null, Role.ADMIN);
    }

    /** All pupils. */
    public List<Pupil> pupils() {
        return List.of(amara, mateusz, zoe, editor, haruto);
    }

    /** All existing accounts. */
    public List<Long> accounts() {
        return List.of(amara.account(), mateusz.account(), zoe.account(), editor.account(), ngozi.account(), emeka.account(),
                anna.account(), brennan.account(), haddad.account(), sato.account(), lindqvist.account(), admin);
    }

    private static Pupil pupil(Given given, String name, Role... roles) {
        long person = given.person(name);
        return new Pupil(name, person, given.student(person), roles.length == 0 ? null : given.account(name, person, roles));
    }

    private static Adult adult(Given given, String name) {
        long person = given.person(name);
        return new Adult(name, person, given.guardian(person), given.account(name, person, Role.GUARDIAN));
    }

    private static Colleague colleague(Given given, String name, String code, String jobTitle, Role... roles) {
        long person = given.person(name);
        return new Colleague(name, person, given.staffMember(person, code, jobTitle), given.account(name, person, roles));
    }
}
