package org.homeroom.testing;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.homeroom.local.LocalDatabase;
import org.mariadb.jdbc.MariaDbDataSource;

/** Additional schemas on a test run's MariaDB, for tests of code that creates schemas. */
public final class Schemas {
    private static final ThreadLocal<EntityManagerFactory> USED = new ThreadLocal<>();
    private static int made;

    private Schemas() {
    }

    /** An empty one, whose owner may do anything in it. */
    public static synchronized DataSource empty() throws SQLException {
        LocalDatabase server = TestDatabase.get().server();
        String name = "beside_" + ++made;
        asRoot("CREATE DATABASE " + name);
        MariaDbDataSource source = new MariaDbDataSource(server.url(name));
        source.setUser(LocalDatabase.ROOT_USER);
        source.setPassword(server.rootPassword());
        return source;
    }

    /** What the thread's services use. */
    static EntityManagerFactory factory() {
        EntityManagerFactory used = USED.get();
        return used == null ? TestDatabase.get().factory() : used;
    }

    /** An application on such a schema, with one connection, so that its session's status tells what its statements do. */
    public static EntityManagerFactory application(DataSource schema) throws SQLException {
        LocalDatabase server = TestDatabase.get().server();
        try (Connection connection = schema.getConnection()) {
            return TestDatabase.createFactory(server.url(connection.getCatalog()), LocalDatabase.ROOT_USER, server.rootPassword(), 1);
        }
    }

    /** Whatever the services of this thread do from now on, they do there; in the usual schema again if it is null. */
    public static void use(EntityManagerFactory application) {
        USED.set(application);
    }

    public static void drop(DataSource schema) throws SQLException {
        String name;
        try (Connection connection = schema.getConnection()) {
            name = connection.getCatalog();
        }
        asRoot("DROP DATABASE " + name);
    }

    private static void asRoot(String sql) throws SQLException {
        LocalDatabase server = TestDatabase.get().server();
        try (Connection root = DriverManager.getConnection(server.url(""), LocalDatabase.ROOT_USER, server.rootPassword());
                Statement statement = root.createStatement()) {
            statement.execute(sql);
        }
    }
}
