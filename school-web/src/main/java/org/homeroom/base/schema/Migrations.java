package org.homeroom.base.schema;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Runs the migrations of db/migration on a database. They are numbered by the minute in which they were written, so that two
 * branches do not clash, and run in whatever order they arrive. A database already migrated by a newer version is left alone:
 * this version can work with it (ADR 12), and must not restore a view that the newer one has replaced.
 */
public final class Migrations {
    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final Set<MigrationState> UNKNOWN_HERE = EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.MISSING_SUCCESS);

    private Migrations() {
    }

    /** @param owner connects as the user that may change the schema */
    public static void run(DataSource owner) {
        run(owner, "classpath:db/migration");
    }

    static void run(DataSource owner, String... locations) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader()).dataSource(owner).locations(locations)
                .outOfOrder(true).ignoreMigrationPatterns("*:future", "*:missing").connectRetries(0).load();
        if (isAhead(flyway.info())) {
            LOG.info("The schema is of a newer version, and is left as it is");
            return;
        }
        MigrateResult result = flyway.migrate();
        LOG.info(() -> "Schema brought up to date: " + result.migrationsExecuted + " migrations run");
    }

    private static boolean isAhead(MigrationInfoService info) {
        return Arrays.stream(info.all()).anyMatch(migration -> UNKNOWN_HERE.contains(migration.getState()))
                && Arrays.stream(info.pending()).noneMatch(migration -> migration.getVersion() != null);
    }
}
