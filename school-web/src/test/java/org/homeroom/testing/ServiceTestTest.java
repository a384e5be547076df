package org.homeroom.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Set;
import org.eclipse.persistence.internal.weaving.PersistenceWeavedLazy;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.account.UserAccount;
import org.homeroom.people.student.Student;
import org.junit.jupiter.api.Test;

/** The foundation of the other tests works as they assume. */
@ServiceTest
class ServiceTestTest {
    @Inject
    Given given;
    @Inject
    TestCaller caller;
    @Inject
    CurrentUser user;
    @Inject
    Db db;

    @Test
    void entitiesAreWoven() {
        assertTrue(PersistenceWeavedLazy.class.isAssignableFrom(Student.class), "run the build's weaving first");
    }

    @Test
    void everyServiceIsHere() {
        List<String> missing = Application.classes().filter(type -> type.getSimpleName().endsWith("Service"))
                .filter(type -> !Set.of(Application.beans()).contains(type)).map(Class::getName).toList();
        assertEquals(List.of(), missing, "what a service asks a server for keeps it out: see Application");
    }

    @Test
    void aLazyRelationIsNotReadBeforeItIsTouched() {
        long student = given.riverside().amara.student();
        var statements = Statements.of(() -> db.get(em -> em.find(Student.class, student).getNumber()));
        assertEquals(1, statements.size(), statements::toString);
    }

    @Test
    void eachTestBeginsWithEmptyTables() {
        assertEquals(0, db.count("person"));
        assertTrue(db.count("secret_key") > 0);
        given.riverside();
    }

    @Test
    void andSoDoesTheNext() {
        eachTestBeginsWithEmptyTables();
    }

    @Test
    void theCallerIsWhoTheTestSays() {
        Riverside riverside = given.riverside();
        assertFalse(user.isSignedIn());
        caller.as(riverside.amara.account());
        assertEquals("Amara Okafor", user.getDisplayName());
        caller.run(riverside.brennan.account(), () -> assertEquals("Aoife Brennan", user.getDisplayName()));
        assertEquals("Amara Okafor", user.getDisplayName());
        caller.asVisitor();
        assertFalse(user.isSignedIn());
    }

    @Test
    void anExceptionRollsBack() {
        assertThrows(IllegalArgumentException.class, () -> db.run(em -> {
            given.person("Amara Okafor");
            throw new IllegalArgumentException();
        }));
        assertEquals(0, db.count("person"));
    }

    @Test
    void codeThatCatchesANestedCallsExceptionIsTold() {
        assertThrows(IllegalStateException.class, () -> db.run(em -> {
            given.person("Amara Okafor");
            assertThrows(RuntimeException.class, () -> db.run(inner -> {
                throw new IllegalArgumentException();
            }));
        }));
        assertEquals(0, db.count("person"));
    }

    @Test
    void theApplicationCannotChangeTheSchema() {
        assertThrows(PersistenceException.class,
                () -> db.run(em -> em.createNativeQuery("DROP TABLE student").executeUpdate()));
    }

    @Test
    void idsOfDifferentTablesAreFarApart() {
        long person = given.person("Amara Okafor");
        UserAccount account = db.get(em -> em.find(UserAccount.class, given.account("Amara Okafor", person)));
        assertTrue(Math.abs(account.getId() - person) > 10_000);
    }
}
