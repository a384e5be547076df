package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.persistence.internal.weaving.PersistenceWeavedLazy;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.homeroom.base.job.Jobs;
import org.homeroom.base.schema.SchemaState;
import org.homeroom.people.person.Person;
import org.homeroom.people.student.Student;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Persistence on the server behaves as the service tests assume. */
@ExtendWith(ArquillianExtension.class)
class ContainerPersistenceIT {
    private static final int COMMAND_DENIED = 1142;
    @Inject
    EntityManager em;
    @Inject
    Jobs jobs;
    @Inject
    Unlucky unlucky;
    @Inject
    SchemaState schema;
    @Resource
    UserTransaction transaction;
    @Resource(lookup = "java:jboss/datasources/SchoolDS")
    DataSource school;

    /** A service whose first transaction meets a deadlock. */
    @ApplicationScoped
    @Transactional
    static class Unlucky {
        private final AtomicInteger attempts = new AtomicInteger();
        @Inject
        EntityManager em;

        int work() {
            em.persist(new Person("Amara", "Unlucky"));
            em.flush();
            if (attempts.incrementAndGet() == 1) {
                em.createNativeQuery("SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213").executeUpdate();
            }
            return attempts.get();
        }
    }

    /** The built WAR with access opened, as Arquillian connects through its own servlet. */
    @Deployment
    static WebArchive theWarWithItsDoorsOpen() {
        WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/school-web.war"));
        war.delete("/WEB-INF/web.xml");
        return war.addClasses(ContainerPersistenceIT.class, Unlucky.class).setWebXML(new StringAsset("<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"/>"));
    }

    @BeforeEach
    void theSchemaIsReady() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!schema.isReady() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertTrue(schema.isReady());
    }

    private long amara(String number) throws Exception {
        transaction.begin();
        Student student = new Student(new Person("Amara", "Okafor"), number, LocalDate.of(2013, 4, 12), "GB", LocalDate.of(2026, 9, 1));
        em.persist(student.getPerson());
        em.persist(student);
        transaction.commit();
        em.clear();
        return student.getId();
    }

    @Test
    void eclipseLinkIsTheProviderAndTheEntitiesAreWoven() {
        assertNotNull(em.unwrap(JpaEntityManager.class));
        assertTrue(PersistenceWeavedLazy.class.isAssignableFrom(Student.class));
    }

    @Test
    void aLazyRelationIsNotReadBeforeItIsTouched() throws Exception {
        long id = amara("IT-1");
        transaction.begin();
        try {
            Student student = em.find(Student.class, id);
            assertFalse(em.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(student, "person"));
            assertEquals("Okafor", student.getPerson().getFamilyName());
            assertTrue(em.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(student, "person"));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void aTransactionRollsBack() throws Exception {
        transaction.begin();
        em.persist(new Person("Amara", "Rolledback"));
        em.flush();
        transaction.rollback();
        assertEquals(0L, em.createQuery("SELECT COUNT(p) FROM Person p WHERE p.familyName = 'Rolledback'").getSingleResult());
    }

    @Test
    void aServicesExceptionRollsBack() {
        // A name too long for its column
        assertThrows(RuntimeException.class, () -> jobs.take("x".repeat(100), Duration.ofMinutes(1)));
        assertTrue(jobs.take("works", Duration.ofMinutes(1)));
    }

    @Test
    void aDeadlockIsTriedAgain() {
        assertEquals(2, unlucky.work());
        assertEquals(1L, em.createQuery("SELECT COUNT(p) FROM Person p WHERE p.familyName = 'Unlucky'").getSingleResult());
    }

    @Test
    void theSchoolsDatasourceCannotChangeTheSchema() throws SQLException {
        try (Connection connection = school.getConnection(); Statement statement = connection.createStatement()) {
            for (String ddl : new String[] {"CREATE TABLE other (id INT)", "ALTER TABLE student ADD COLUMN age INT", "DROP TABLE student"}) {
                assertEquals(COMMAND_DENIED, assertThrows(SQLException.class, () -> statement.execute(ddl)).getErrorCode(), ddl);
            }
        }
    }

    @Test
    void timesAreKeptInUtc() throws SQLException {
        try (Connection connection = school.getConnection(); Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT @@session.time_zone, @@session.transaction_isolation")) {
            assertTrue(row.next());
            assertEquals("+00:00", row.getString(1));
            assertEquals("READ-COMMITTED", row.getString(2));
        }
    }
}
