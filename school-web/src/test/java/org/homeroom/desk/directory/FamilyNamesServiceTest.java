package org.homeroom.desk.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.people.guardian.FamilySearch;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.people.person.NameSearch;
import org.homeroom.people.person.NearNames;
import org.homeroom.people.person.PersonName;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Students are found by the names of their family at once, whoever wrote them, and just as well after a job has seen to them. */
@ServiceTest
class FamilyNamesServiceTest {
    @Inject
    StudentDirectoryService directory;
    @Inject
    FamilySearch families;
    @Inject
    NameSearch search;
    @Inject
    NearNames near;
    @Inject
    TestCaller caller;
    @Inject
    Given given;
    @Inject
    Db db;
    private Riverside school;

    @BeforeEach
    void theNamesAreLearnt() {
        school = given.riverside();
        caller.as(school.lindqvist.account());
        learnt();
    }

    private void learnt() {
        assertFalse(search.learn(), "there are no more");
        near.learn();
        for (String table : List.of("person", "student", "guardian", "guardianship")) {
            assertEquals(0, db.count(table + " WHERE unlearnt"), table);
        }
    }

    private List<String> shown(String typed) {
        return directory.list(new PageRequest(1, 25, "name", false).narrowed(typed, Map.of()), school.year).rows().stream().map(PersonName::name).toList();
    }

    /** Where a search looks for students: nowhere else, once their names are learnt. */
    private long places(String typed) {
        return families.studentsAndWards(typed).rows().orElseThrow().size();
    }

    private void findsNowAndThen(String typed, String... students) {
        assertEquals(List.of(students), shown(typed), "at once");
        learnt();
        assertEquals(List.of(students), shown(typed), "when it is learnt");
        assertEquals(students.length, places(typed));
    }

    @Test
    void findsAStudentByTheirOwnNameAndTheirGuardians() {
        for (String typed : List.of("amara", "ngozi", "emeka okafor", "ngozi amara")) {
            assertEquals(List.of("Amara Okafor"), shown(typed), typed);
            assertEquals(1, places(typed), typed);
        }
        assertEquals(List.of("Amara Okafor"), shown("Ngosi"), "nearly");
        assertEquals(0, places("haddad"), "staff are nobody's family");
    }

    @Test
    void findsANewStudent() {
        given.student(given.person("Bilal Haddad-Stone"));
        findsNowAndThen("stone bilal", "Bilal Haddad-Stone");
    }

    @Test
    void findsANewStudentWhoIsAKnownPerson() {
        given.student(school.ngozi.person());
        findsNowAndThen("ngozi okafor", "Amara Okafor", "Ngozi Okafor");
    }

    @Test
    void findsByANewGuardianship() {
        given.guardianship(school.ngozi.guardian(), school.haruto.student(), Relationship.CARER, true);
        findsNowAndThen("ngozi", "Amara Okafor", school.haruto.name());
    }

    @Test
    void findsARenamedStudent() {
        db.sql("UPDATE person SET called = 'Adaeze' WHERE id = ?", school.amara.person());
        assertEquals(1, shown("adaeze okafor").size(), "at once");
        learnt();
        assertEquals(1, shown("adaeze okafor").size());
        assertEquals(1, places("adaeze okafor"));
    }

    @Test
    void findsByARenamedGuardian() {
        db.sql("UPDATE person SET family_name = 'Adeyemi' WHERE id = ?", school.ngozi.person());
        findsNowAndThen("adeyemi", "Amara Okafor");
    }

    @Test
    void findsByAGuardianWhoIsSomeoneKnown() {
        db.sql("UPDATE guardian SET person_id = ? WHERE id = ?", school.haddad.person(), school.ngozi.guardian());
        findsNowAndThen(school.haddad.name(), "Amara Okafor");
    }

    /** Its job knows nothing of the table. */
    @Test
    void missesNothingThatTheVersionBeforeHasSeenTo() {
        db.sql("UPDATE person SET family_name = 'Adeyemi' WHERE id = ?", school.ngozi.person());
        db.sql("UPDATE person SET found_by = CONCAT_WS(' ', given_name, called, family_name)");
        findsNowAndThen("adeyemi", "Amara Okafor");
    }

    @Test
    void findsNobodyByAGuardianshipThatHasEnded() {
        db.sql("DELETE FROM guardianship WHERE guardian_id = ?", school.ngozi.guardian());
        assertEquals(List.of(), shown("ngozi"));
        assertEquals(List.of("Amara Okafor"), shown("okafor"));
        search.forget();
        assertEquals(0, places("ngozi"));
        assertEquals(List.of("Amara Okafor"), shown("emeka"));
    }

    @Test
    void forgetsWhatNobodyInTheFamilyIsCalled() {
        long before = db.count("student_name");
        search.forget();
        assertEquals(before, db.count("student_name"));
        db.sql("UPDATE person SET given_name = 'Amaka' WHERE id = ?", school.amara.person());
        search.forget();
        db.sql("UPDATE person SET given_name = 'Amara' WHERE id = ?", school.amara.person());
        assertEquals(List.of("Amara Okafor"), shown("amara"), "a name that is given back");
        db.sql("UPDATE person SET given_name = 'Amaka' WHERE id = ?", school.amara.person());
        learnt();
        search.forget();
        assertEquals(0, db.count("student_name WHERE name = 'Amara'"));
        assertEquals(before, db.count("student_name"));
    }
}
