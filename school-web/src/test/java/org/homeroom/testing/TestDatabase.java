package org.homeroom.testing;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeroom.base.schema.Migrations;
import org.homeroom.local.LocalDatabase;
import org.mariadb.jdbc.MariaDbDataSource;

/** The one MariaDB of a test run: migrated by the owner, used by the application's user, as in production. */
final class TestDatabase implements AutoCloseable {
    private static final int ID_RANGE = 100_000;
    private static TestDatabase started;
    private final Path home;
    private final LocalDatabase server;
    private final Connection owner;
    private final EntityManagerFactory factory;
    private final String deleteAll;

    static synchronized TestDatabase get() {
        if (started == null) {
            started = new TestDatabase();
        }
        return started;
    }

    private TestDatabase() {
        try {
            Path target = Path.of("target").toAbsolutePath();
            Files.createDirectories(target);
            home = Files.createTempDirectory(target, "test-db");
            server = LocalDatabase.start(home);
            commitInMemory();
            MariaDbDataSource asOwner = new MariaDbDataSource(server.appUrl());
            asOwner.setUser(LocalDatabase.OWNER_USER);
            asOwner.setPassword(server.ownerPassword());
            Migrations.run(asOwner);
            owner = DriverManager.getConnection(server.appUrl() + "?allowMultiQueries=true", LocalDatabase.OWNER_USER,
                    server.ownerPassword());
            List<String> tables = emptyTables();
            deleteAll = "SET foreign_key_checks = 0; "
                    + String.join("; ", tables.stream().map(table -> "DELETE FROM " + table).toList());
            keepIdsApart(tables);
            factory = createFactory(server.appUrl(), LocalDatabase.APP_USER, server.appPassword(), 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing here has to survive a crash, and every commit to disk takes time. */
    private void commitInMemory() throws SQLException {
        try (Connection root = DriverManager.getConnection(server.url(""), LocalDatabase.ROOT_USER, server.rootPassword());
                Statement statement = root.createStatement()) {
            statement.execute("SET GLOBAL innodb_flush_log_at_trx_commit = 0");
        }
    }

    /** What migrations inserted stays. */
    private List<String> emptyTables() throws SQLException {
        List<String> empty = new ArrayList<>();
        try (Statement statement = owner.createStatement()) {
            List<String> all = new ArrayList<>();
            var names = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name");
            while (names.next()) {
                all.add(names.getString(1));
            }
            for (String table : all) {
                var row = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1");
                if (!row.next()) {
                    empty.add(table);
                }
            }
        }
        return empty;
    }

    /** Ids of different tables never coincide, so that a student's id in place of a person's is detected. */
    private void keepIdsApart(List<String> tables) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            int begin = 0;
            for (String table : tables) {
                begin += ID_RANGE;
                statement.execute("ALTER TABLE " + table + " AUTO_INCREMENT = " + begin);
            }
        }
    }

    static EntityManagerFactory createFactory(String url, String user, String password, int connections) {
        return Persistence.createEntityManagerFactory("school", Map.ofEntries(
                Map.entry("jakarta.persistence.transactionType", "RESOURCE_LOCAL"),
                Map.entry("jakarta.persistence.jtaDataSource", ""),
                Map.entry("jakarta.persistence.jdbc.driver", "org.mariadb.jdbc.Driver"),
                Map.entry("jakarta.persistence.jdbc.url", url
                        + "?sessionVariables=time_zone='+00:00',transaction_isolation='READ-COMMITTED'"),
                Map.entry("jakarta.persistence.jdbc.user", user),
                Map.entry("jakarta.persistence.jdbc.password", password),
                Map.entry("eclipselink.connection-pool.default.initial", "1"),
                Map.entry("eclipselink.connection-pool.default.min", Integer.toString(Math.min(2, connections))),
                Map.entry("eclipselink.connection-pool.default.max", Integer.toString(connections)),
                Map.entry("eclipselink.session-event-listener", Statements.Listener.class.getName()),
                Map.entry("eclipselink.logging.logger", "JavaLogger"),
                // Errors are thrown; a test that expects them should not fill the log.
                Map.entry("eclipselink.logging.level", "SEVERE")));
    }

    EntityManagerFactory factory() {
        return factory;
    }

    LocalDatabase server() {
        return server;
    }

    Connection owner() {
        return owner;
    }

    /** Deleting is quicker than truncating: most tables are empty, and none is large. */
    void empty() {
        try (Statement statement = owner.createStatement()) {
            statement.execute(deleteAll);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        synchronized (TestDatabase.class) {
            started = null;
        }
        factory.close();
        try (owner) {
            server.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            delete(home);
        }
    }

    static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
