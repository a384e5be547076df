package org.homeroom.base.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Schemas;
import org.homeroom.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class TransactionRestartServiceTest {
    private static final PersistenceException DEADLOCK =
            new PersistenceException(new SQLTransactionRollbackException("Deadlock found", "40001", 1213));
    @Inject
    Db db;
    @Inject
    Given given;
    private final AtomicInteger attempts = new AtomicInteger();
    private long person;

    @BeforeEach
    void somebody() {
        person = given.person("Amara Okafor");
    }

    private String familyName() {
        return db.string("SELECT family_name FROM person WHERE id = ?", person);
    }

    private void rename(EntityManager em) {
        em.createNativeQuery("UPDATE person SET family_name = 'Adeyemi' WHERE id = ?").setParameter(1, person).executeUpdate();
    }

    /** Reads a table and then writes to it, while a migration waits for the reader so as to change that table. */
    @Test
    void workIsDoneAlthoughAMigrationCameInBetween() throws Exception {
        DataSource root = Schemas.empty();
        try (var migration = Executors.newSingleThreadExecutor(); Connection watch = root.getConnection()) {
            Future<?>[] migrated = new Future<?>[1];
            db.run(em -> {
                em.createNativeQuery("SELECT family_name FROM person WHERE id = ?").setParameter(1, person).getSingleResult();
                if (attempts.incrementAndGet() == 1) {
                    migrated[0] = migration.submit(() -> db.sql("ALTER TABLE person ADD COLUMN trial INT, ADD INDEX trial (trial)"));
                    awaitMigration(watch);
                }
                rename(em);
            });
            migrated[0].get();
        } finally {
            db.sql("ALTER TABLE person DROP COLUMN IF EXISTS trial");
            Schemas.drop(root);
        }
        // A migration locks its table twice, at its beginning and at its end; the second time is seldom met.
        assertTrue(attempts.get() == 2 || attempts.get() == 3, () -> attempts + " attempts");
        assertEquals("Adeyemi", familyName());
    }

    private static void awaitMigration(Connection watch) {
        try (Statement statement = watch.createStatement()) {
            ResultSet waiting;
            do {
                LockSupport.parkNanos(1_000_000);
                waiting = statement.executeQuery("SELECT 1 FROM information_schema.processlist WHERE state = 'Waiting for table metadata lock'");
            } while (!waiting.next());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatWasWrittenBeforeADeadlockIsWrittenOnce() {
        db.run(em -> {
            rename(em);
            if (attempts.incrementAndGet() == 1) {
                throw DEADLOCK;
            }
        });
        assertEquals(2, attempts.get());
        assertEquals("Adeyemi", familyName());
    }

    @Test
    void noWorkIsTriedForEver() {
        assertThrows(PersistenceException.class, () -> db.run(em -> {
            rename(em);
            attempts.incrementAndGet();
            throw DEADLOCK;
        }));
        assertEquals(TransactionRestart.ATTEMPTS, attempts.get());
        assertEquals("Okafor", familyName());
    }

    @Test
    void whateverElseFailsIsNotRepeated() {
        assertThrows(IllegalStateException.class, () -> db.run(em -> {
            attempts.incrementAndGet();
            throw new IllegalStateException();
        }));
        assertEquals(1, attempts.get());
    }

    /** The database has rolled back all that the transaction did, so that a part of it must not go on alone. */
    @Test
    void aCallWithinATransactionIsRepeatedWithAllOfIt() {
        AtomicInteger outer = new AtomicInteger();
        db.run(em -> {
            outer.incrementAndGet();
            db.run(same -> {
                if (attempts.incrementAndGet() == 1) {
                    throw DEADLOCK;
                }
                rename(same);
            });
        });
        assertEquals(2, outer.get());
        assertEquals(2, attempts.get());
        assertEquals("Adeyemi", familyName());
    }
}
