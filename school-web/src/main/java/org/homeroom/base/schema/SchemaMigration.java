package org.homeroom.base.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.homeroom.base.shared.Settings;

/**
 * Brings the schema up to date when the application starts, alongside the deployment rather than within it: a database that comes
 * up after the application must not fail the deployment. Until it is done, pages say that the school is starting. Flyway locks
 * the database, so that only one of two starting nodes migrates.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SchemaMigration {
    private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Resource(lookup = "java:jboss/datasources/SchoolOwnerDS")
    DataSource owner;
    @Resource
    ManagedExecutorService executor;
    @Inject
    Settings settings;
    @Inject
    SchemaState state;
    @Inject
    Event<SchemaReady> ready;
    private volatile boolean stopping;

    @PostConstruct
    void start() {
        executor.execute(this::migrateWhenTheDatabaseIsThere);
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void migrateWhenTheDatabaseIsThere() {
        long begin = System.nanoTime();
        boolean said = false;
        while (!stopping) {
            try {
                Migrations.run(owner);
                // The school opens once every feature has started: one that refuses keeps it closed.
                ready.fire(new SchemaReady());
                state.ready();
                return;
            } catch (FlywaySqlException unreachable) {
                long waited = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
                if (!said && waited >= settings.databaseWait().toSeconds()) {
                    said = true;
                    LOG.log(Level.SEVERE, unreachable, () -> "The database has not answered for " + waited
                            + " seconds: check DB_URL, DB_OWNER_USER and that MariaDB runs. Homeroom goes on trying.");
                } else if (!said) {
                    LOG.info(() -> "Waiting for the database (" + waited + " s)");
                }
                pause();
            } catch (FlywayException e) {
                LOG.log(Level.SEVERE, "The schema could not be brought up to date; Homeroom stays closed", e);
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "Homeroom could not finish its start; it stays closed", e);
                return;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
