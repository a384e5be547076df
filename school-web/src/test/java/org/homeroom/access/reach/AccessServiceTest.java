package org.homeroom.access.reach;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.account.RightsReader;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Scope;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.people.guardian.Guardian;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.people.staff.StaffMember;
import org.homeroom.people.student.Student;
import org.homeroom.teaching.homeclass.SchoolClass;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.Riverside.Pupil;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.Statements;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.homeroom.yearbook.photo.GivenPhotos;
import org.homeroom.yearbook.photo.Photo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class AccessServiceTest {
    @Inject
    Access access;
    @Inject
    @Any
    Instance<Reach<?>> reaches;
    @Inject
    CurrentUser user;
    @Inject
    RightsReader rights;
    @Inject
    TestClock clock;
    @Inject
    TestCaller caller;
    @Inject
    Given given;
    @Inject
    Db db;
    private Riverside riverside;

    @BeforeEach
    void aSchool() {
        riverside = given.riverside();
    }

    /** The pupils whose record someone can see, found by checking each one. */
    private Set<String> seenBy(Long account) {
        return caller.as(account, () -> riverside.pupils().stream()
                .filter(p -> access.reaches(Permission.STUDENT_VIEW, Student.class, p.student())).map(Pupil::name).collect(Collectors.toSet()));
    }

    private static Set<String> names(Pupil... pupils) {
        return Stream.of(pupils).map(Pupil::name).collect(Collectors.toSet());
    }

    @Test
    void aPupilSeesTheirOwnRecord() {
        assertEquals(names(riverside.amara), seenBy(riverside.amara.account()));
        assertEquals(names(riverside.editor), seenBy(riverside.editor.account()));
    }

    @Test
    void aGuardianSeesTheirChildren() {
        assertEquals(names(riverside.amara), seenBy(riverside.ngozi.account()));
        assertEquals(names(riverside.mateusz, riverside.zoe), seenBy(riverside.anna.account()));
    }

    /** The record stays, and with it the consent that a guardian must be able to withdraw. */
    @Test
    void aGuardianOfAChildWhoHasLeftStillSeesThem() {
        db.run(em -> em.find(Student.class, riverside.amara.student()).withdraw(clock.today()));
        assertEquals(names(riverside.amara), seenBy(riverside.ngozi.account()));
    }

    @Test
    void custodyForbids() {
        assertEquals(Set.of(), seenBy(riverside.emeka.account()));
    }

    @Test
    void aTeacherSeesTheirCurrentClasses() {
        assertEquals(names(riverside.amara, riverside.mateusz), seenBy(riverside.brennan.account()),
                "not Zoë, whom she taught last year");
        assertEquals(names(riverside.zoe, riverside.editor), seenBy(riverside.haddad.account()));
    }

    @Test
    void aTeacherWhoIsAGuardianSeesBoth() {
        assertEquals(names(riverside.amara, riverside.mateusz, riverside.haruto), seenBy(riverside.sato.account()));
    }

    @Test
    void theOfficeSeesEveryone() {
        assertEquals(names(riverside.pupils().toArray(Pupil[]::new)), seenBy(riverside.lindqvist.account()));
        assertEquals(names(riverside.pupils().toArray(Pupil[]::new)), seenBy(riverside.admin));
    }

    @Test
    void aVisitorSeesNobody() {
        assertEquals(Set.of(), seenBy(null));
    }

    /** The check of a record, the restriction of a list, the same in SQL, and the answer to why: for every kind of record and everybody. */
    @Test
    void allThatComesFromAReachAgrees() {
        GivenPhotos photos = new GivenPhotos(db, clock.now());
        riverside.pupils().forEach(pupil -> photos.ready(pupil.student(), riverside.admin, Photo.Approval.PENDING));
        List<Long> callers = new ArrayList<>(riverside.accounts());
        callers.add(null);
        callers.add(given.account("No Role", given.person("No Role")));
        for (Class<?> kind : List.of(Student.class, Guardian.class, StaffMember.class, SchoolClass.class, Photo.class)) {
            List<Long> all = ids("SELECT y.id FROM " + kind.getSimpleName() + " y", new Restriction("", null));
            assertTrue(all.size() > 2, kind::getName);
            for (Long account : callers) {
                for (Permission permission : Permission.values()) {
                    caller.run(account, () -> agree(permission, kind, all));
                }
            }
        }
    }

    private void agree(Permission permission, Class<?> kind, List<Long> all) {
        String where = user.getDisplayName() + " " + permission + " " + kind.getSimpleName();
        Set<Long> reached = all.stream().filter(id -> access.reaches(permission, kind, id)).collect(Collectors.toSet());
        Restriction restriction = access.restriction(permission, kind, "y");
        List<Long> listed = ids("SELECT y.id FROM " + kind.getSimpleName() + " y WHERE " + restriction.condition(), restriction);
        assertEquals(listed.size(), new LinkedHashSet<>(listed).size(), () -> where + " lists nothing twice");
        assertEquals(reached, Set.copyOf(listed), where);
        Restriction sql = access.restriction(permission, kind, "x");
        String table = kind.getAnnotation(Table.class).name();
        List<?> rows = db.get(em -> em.createNativeQuery("SELECT x.id FROM " + table + " x WHERE " + access.among(sql, kind, "x.id")).getResultList());
        assertEquals(reached, rows.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet()), where);
        if (user.isSignedIn()) {
            all.forEach(id -> assertEquals(reached.contains(id), !access.why(user.rights(), permission, kind, id).isEmpty(), where));
        }
    }

    private List<Long> ids(String jpql, Restriction restriction) {
        return db.get(em -> {
            var query = em.createQuery(jpql, Long.class);
            restriction.bind(query);
            return query.getResultList();
        });
    }

    private Set<Scope> why(Long account, long student) {
        return access.why(rights.find(account).orElseThrow(), Permission.STUDENT_VIEW, Student.class, student);
    }

    @Test
    void saysWhySomeoneReachesARecord() {
        assertEquals(Set.of(Scope.OWN), why(riverside.amara.account(), riverside.amara.student()));
        assertEquals(Set.of(Scope.OWN_CHILDREN), why(riverside.ngozi.account(), riverside.amara.student()));
        assertEquals(Set.of(), why(riverside.emeka.account(), riverside.amara.student()), "custody forbids");
        assertEquals(Set.of(Scope.OWN_CLASSES), why(riverside.sato.account(), riverside.amara.student()));
        assertEquals(Set.of(Scope.OWN_CHILDREN), why(riverside.sato.account(), riverside.haruto.student()));
        given.guardianship(satosGuardian(), riverside.amara.student(), Relationship.CARER, true);
        assertEquals(Set.of(Scope.OWN_CLASSES, Scope.OWN_CHILDREN), why(riverside.sato.account(), riverside.amara.student()));
        assertEquals(Set.of(Scope.ALL), why(riverside.admin, riverside.amara.student()));
        assertEquals(Set.of(), why(riverside.admin, -1), "nobody reaches what is not there");
    }

    private long satosGuardian() {
        return db.get(em -> em.createQuery("SELECT g.id FROM Guardian g WHERE g.person.id = :person", Long.class)
                .setParameter("person", riverside.sato.person()).getSingleResult());
    }

    @Test
    void guardiansAndPhotosAreReachedThroughTheStudent() {
        caller.as(riverside.brennan.account());
        assertTrue(access.reaches(Permission.GUARDIAN_VIEW, Guardian.class, riverside.anna.guardian()), "Mateusz is in 7b");
        assertFalse(access.reaches(Permission.GUARDIAN_VIEW, Guardian.class, satosGuardian()), "Haruto is in no class");
        Photo photo = new GivenPhotos(db, clock.now()).ready(riverside.zoe.student(), riverside.admin, Photo.Approval.PENDING);
        assertFalse(access.reaches(Permission.PHOTO_VIEW, Photo.class, photo.getId()));
        caller.as(riverside.anna.account());
        assertTrue(access.reaches(Permission.PHOTO_VIEW, Photo.class, photo.getId()));
    }

    @Test
    void classesAreReachedByTheirTeachers() {
        caller.as(riverside.brennan.account());
        assertTrue(access.reaches(Permission.CLASS_VIEW, SchoolClass.class, riverside.class7b));
        assertFalse(access.reaches(Permission.CLASS_VIEW, SchoolClass.class, riverside.class8a));
    }

    @Test
    void ownRecordsAreKnownEvenToThoseWhoReachEverybody() {
        db.sql("INSERT INTO user_account_role (account_id, role) VALUES (?, 'OFFICE')", riverside.sato.account());
        caller.as(riverside.sato.account());
        assertTrue(access.restriction(Permission.CONSENT_RECORD, Student.class, "x").everyone());
        Restriction own = access.own(Permission.CONSENT_RECORD, Student.class, "x");
        assertEquals(List.of(riverside.haruto.student()), ids("SELECT x.id FROM Student x WHERE " + own.condition(), own));
    }

    @Test
    void forbiddenAndUnknownStudentsGetTheSameAnswer() {
        caller.as(riverside.emeka.account());
        var forbidden = assertThrows(NotAllowed.class, () -> access.require(Permission.STUDENT_VIEW, Student.class, riverside.amara.student()));
        var unknown = assertThrows(NotAllowed.class, () -> access.require(Permission.STUDENT_VIEW, Student.class, -1));
        assertEquals(unknown.key(), forbidden.key());
    }

    @Test
    void seeingDoesNotAllowEditing() {
        caller.as(riverside.ngozi.account());
        assertDoesNotThrow(() -> access.require(Permission.STUDENT_VIEW, Student.class, riverside.amara.student()));
        assertThrows(NotAllowed.class, () -> access.require(Permission.STUDENT_EDIT, Student.class, riverside.amara.student()));
    }

    @Test
    void whatIsAllowedForAllCostsNoStatementPerRecord() {
        caller.as(riverside.lindqvist.account());
        access.reaches(Permission.STUDENT_VIEW, Student.class, riverside.amara.student());
        var statements = Statements.of(() -> access.reaches(Permission.STUDENT_VIEW, Student.class, riverside.zoe.student()));
        assertEquals(List.of(), statements);
    }

    /** Otherwise a reach nested in another would refer to the other's rows. */
    @Test
    void eachReachUsesItsOwnAliases() {
        List<String> names = reaches.stream().map(reach -> reach.within(EnumSet.allOf(Scope.class), "x", (kind, name) -> "1 = 1"))
                .flatMap(condition -> Pattern.compile("(?:FROM|JOIN) \\S+ (\\w+)").matcher(condition).results().map(found -> found.group(1))).toList();
        assertTrue(names.size() > 5, names::toString);
        assertEquals(names.size(), Set.copyOf(names).size(), names::toString);
    }

    @Test
    void noScopeOfAKindIsExplainedTwice() {
        List<String> explained = reaches.stream().flatMap(reach -> Arrays.stream(Scope.values())
                .filter(scope -> !reach.within(EnumSet.of(scope), "x", (kind, name) -> "").isEmpty())
                .map(scope -> reach.kind().getSimpleName() + " " + scope)).sorted().toList();
        assertEquals(List.of("SchoolClass OWN_CLASSES", "SchoolClass OWN_TUTORED", "StaffMember OWN", "Student OWN", "Student OWN_CHILDREN"), explained);
    }
}
