package org.homeroom.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseTest {

    private static final int ACCESS_DENIED = 1045;
    private static final int COMMAND_DENIED = 1142;

    @TempDir
    private static Path home;

    private static LocalDatabase database;

    @BeforeAll
    static void start() throws SQLException {
        database = LocalDatabase.start(home);
        asOwner("CREATE TABLE pupil (id INT PRIMARY KEY, name VARCHAR(80))");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void theApplicationReadsAndWritesRows() throws SQLException {
        try (Connection app = app(); var statement = app.createStatement()) {
            statement.execute("INSERT INTO pupil VALUES (1, 'Zoë Ångström 🎒')");
            var rows = statement.executeQuery("SELECT name FROM pupil WHERE id = 1");
            assertTrue(rows.next());
            assertEquals("Zoë Ångström 🎒", rows.getString(1));
        }
    }

    @Test
    void theApplicationCannotChangeTheSchema() throws SQLException {
        try (Connection app = app(); var statement = app.createStatement()) {
            for (String ddl : List.of("CREATE TABLE other (id INT)", "ALTER TABLE pupil ADD COLUMN age INT",
                    "DROP TABLE pupil", "CREATE INDEX pupil_name ON pupil (name)")) {
                var refused = assertThrows(SQLException.class, () -> statement.execute(ddl), ddl);
                assertEquals(COMMAND_DENIED, refused.getErrorCode(), ddl);
            }
        }
    }

    @Test
    void theApplicationSeesNoOtherDatabase() throws SQLException {
        try (Connection app = app(); var statement = app.createStatement()) {
            List<String> names = new ArrayList<>();
            var rows = statement.executeQuery("SHOW DATABASES");
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            assertEquals(List.of("information_schema", "school"), names);
            assertThrows(SQLException.class, () -> statement.executeQuery("SELECT User FROM mysql.user"));
        }
    }

    @Test
    void refusesAWrongPassword() {
        assertRefused(LocalDatabase.APP_USER, "wrong");
        assertRefused(LocalDatabase.OWNER_USER, "");
    }

    @Test
    void rootNeedsAPassword() throws SQLException {
        assertRefused(LocalDatabase.ROOT_USER, "");
        DriverManager.getConnection(database.url(""), LocalDatabase.ROOT_USER, database.rootPassword()).close();
    }

    @Test
    void nobodyIsAnonymous() {
        assertRefused("", "");
        assertRefused("somebody", "");
    }

    @Test
    void theDatabaseSpeaksUtf8mb4AndUtc() throws SQLException {
        try (Connection app = app(); var statement = app.createStatement()) {
            var rows = statement.executeQuery(
                    "SELECT @@character_set_database, @@collation_database, @@global.time_zone");
            assertTrue(rows.next());
            assertEquals("utf8mb4", rows.getString(1));
            assertEquals("utf8mb4_uca1400_ai_ci", rows.getString(2));
            assertEquals("+00:00", rows.getString(3));
        }
    }

    @Test
    void whatWasWrittenSurvivesARestart(@TempDir Path other) throws SQLException {
        int port = Ports.anyFree();
        String password;
        try (LocalDatabase first = LocalDatabase.start(other, port)) {
            password = first.ownerPassword();
            try (Connection owner = DriverManager.getConnection(first.appUrl(), LocalDatabase.OWNER_USER, password);
                    var statement = owner.createStatement()) {
                statement.execute("CREATE TABLE kept (word VARCHAR(20))");
                statement.execute("INSERT INTO kept VALUES ('still here')");
            }
        }
        try (LocalDatabase second = LocalDatabase.start(other, port);
                Connection app = DriverManager.getConnection(second.appUrl(), LocalDatabase.APP_USER, second.appPassword());
                var statement = app.createStatement()) {
            assertEquals(password, second.ownerPassword());
            var rows = statement.executeQuery("SELECT word FROM kept");
            assertTrue(rows.next());
            assertEquals("still here", rows.getString(1));
        }
    }

    private static void assertRefused(String user, String password) {
        var refused = assertThrows(SQLException.class,
                () -> DriverManager.getConnection(database.appUrl(), user, password).close());
        assertEquals(ACCESS_DENIED, refused.getErrorCode());
    }

    private static Connection app() throws SQLException {
        return DriverManager.getConnection(database.appUrl(), LocalDatabase.APP_USER, database.appPassword());
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(database.appUrl(), LocalDatabase.OWNER_USER, database.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
