package org.homeroom.schema;

import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Runs the migrations of db/migration on a database. */
public final class Migrations {
    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    private Migrations() {
    }

    /** @param owner connects as the user that may change the schema */
    public static void run(DataSource owner) {
        MigrateResult result = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner).locations("classpath:db/migration").connectRetries(0).load().migrate();
        LOG.info(() -> "Schema brought up to date: " + result.migrationsExecuted + " migrations run");
    }
}
