package org.homeroom.people.student;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Scope;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.Riverside.Pupil;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.Statements;
import org.homeroom.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class StudentAccessServiceTest {
    @Inject
    StudentAccess access;
    @Inject
    @Any
    Instance<StudentReach> reaches;
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

    /** The pupils whose record someone sees, by asking for each. */
    private Set<String> seenBy(Long account) {
        return caller.as(account, () -> riverside.pupils().stream()
                .filter(p -> access.reaches(Permission.STUDENT_VIEW, p.student())).map(Pupil::name).collect(Collectors.toSet()));
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

    @Test
    void custodyForbids() {
        assertEquals(Set.of(), seenBy(riverside.emeka.account()));
    }

    @Test
    void aTeacherSeesTheClassesOfNow() {
        assertEquals(names(riverside.amara, riverside.mateusz), seenBy(riverside.brennan.account()),
                "not Zoë, whom she taught last year");
        assertEquals(names(riverside.zoe, riverside.editor), seenBy(riverside.haddad.account()));
    }

    @Test
    void whoIsTeacherAndGuardianSeesBoth() {
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

    @Test
    void theCheckOfARecordAndTheRestrictionOfAListAgree() {
        List<Long> callers = new ArrayList<>(riverside.accounts());
        callers.add(null);
        callers.add(given.account("No Role", given.person("No Role")));
        for (Long account : callers) {
            for (Permission permission : Permission.values()) {
                caller.run(account, () -> assertEquals(oneByOne(permission), asAList(permission), account + " " + permission));
            }
        }
    }

    private Set<Long> oneByOne(Permission permission) {
        return riverside.pupils().stream().map(Pupil::student).filter(s -> access.reaches(permission, s))
                .collect(Collectors.toSet());
    }

    private Set<Long> asAList(Permission permission) {
        StudentAccess.Restriction restriction = access.restriction(permission);
        List<Long> ids = db.get(em -> {
            var query = em.createQuery("SELECT s.id FROM Student s WHERE " + restriction.condition(), Long.class);
            restriction.bind(query);
            return query.getResultList();
        });
        assertEquals(ids.size(), new LinkedHashSet<>(ids).size(), "nobody is listed twice");
        return Set.copyOf(ids);
    }

    @Test
    void whoMayNotIsToldLikeWhoAsksForNobody() {
        caller.as(riverside.emeka.account());
        var forbidden = assertThrows(NotAllowed.class, () -> access.require(Permission.STUDENT_VIEW, riverside.amara.student()));
        var unknown = assertThrows(NotAllowed.class, () -> access.require(Permission.STUDENT_VIEW, -1));
        assertEquals(unknown.key(), forbidden.key());
    }

    @Test
    void whoMaySeeMayNotEdit() {
        caller.as(riverside.ngozi.account());
        assertDoesNotThrow(() -> access.require(Permission.STUDENT_VIEW, riverside.amara.student()));
        assertThrows(NotAllowed.class, () -> access.require(Permission.STUDENT_EDIT, riverside.amara.student()));
    }

    @Test
    void whatIsAllowedForAllCostsNoStatementPerRecord() {
        caller.as(riverside.lindqvist.account());
        access.reaches(Permission.STUDENT_VIEW, riverside.amara.student());
        var statements = Statements.of(() -> access.reaches(Permission.STUDENT_VIEW, riverside.zoe.student()));
        assertEquals(List.of(), statements);
    }

    @Test
    void everyScopeButAllIsExplainedOnce() {
        List<Scope> explained = reaches.stream().map(StudentReach::scope).sorted().toList();
        assertEquals(List.of(Scope.OWN, Scope.OWN_CHILDREN, Scope.OWN_CLASSES), explained);
    }
}
