package org.homeroom.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeroom.access.account.Passwords;
import org.homeroom.local.LocalDatabase;
import org.homeroom.local.LocalServer;
import org.homeroom.local.Ports;
import org.homeroom.local.ServerFigures;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The WAR on the provisioned server, with production settings: started for the first test that needs a {@link School}, stopped
 * after the last. The object store is away until a test starts it.
 */
final class RunningSchool implements ParameterResolver {
    static final int WAITING_TRIES = 20;
    static final String PASSWORD = "correct horse battery";
    static final String NODE = "north";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == School.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(RunningSchool.class))
                .getOrComputeIfAbsent(School.class, key -> School.start("school", Map.of()), School.class);
    }

    /** The parts that tests can reach. */
    static final class School implements AutoCloseable {
        private static final AtomicInteger ACCOUNTS = new AtomicInteger();
        private final Path home;
        private final Ports ports = Ports.free();
        private final String passwordHash = new Passwords().hash(PASSWORD);
        private LocalDatabase database;
        private HttpServer store;
        private LocalServer server;
        private ServerFigures figures;

        private School(Path home) {
            this.home = home;
            startDatabase();
        }

        /**
         * @param name     of the directory for its files
         * @param settings in addition to those of production, or in their place
         */
        static School start(String name, Map<String, String> settings) {
            School school = new School(Places.fresh(name));
            try {
                Map<String, String> environment = school.environment();
                environment.putAll(settings);
                school.server = LocalServer.start(Places.SERVER, Places.WAR, school.home, school.ports,
                        "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1", environment);
                school.server.awaitReady(Duration.ofSeconds(120));
                school.figures = school.server.figures();
                return school;
            } catch (InterruptedException e) {
                school.close();
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (RuntimeException e) {
                school.close();
                throw e;
            }
        }

        private Map<String, String> environment() {
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.put("SCHOOL_URL", "https://school.example");
            environment.put("COOKIE_SECURE", "true");
            environment.put("NODE_LABEL", NODE);
            environment.put("S3_ENDPOINT", "http://127.0.0.1:" + ports.store());
            environment.put("S3_ACCESS_KEY", "key");
            environment.put("S3_SECRET_KEY", "secret");
            environment.put("WAITING_TRIES", Integer.toString(WAITING_TRIES));
            environment.put("SMTP_PORT", Integer.toString(ports.smtp()));
            return environment;
        }

        Browser browser() {
            return new Browser(server.address());
        }

        /** As a page of this school sends it, with a slash at its end. */
        String address() {
            return server.address().resolve("/").toString();
        }

        /** A connection on which anything can be written. */
        RawConnection connection() {
            return new RawConnection(server.address());
        }

        /** A browser in which someone of this role is signed in. */
        Browser signedIn(String role) {
            Browser browser = browser();
            browser.signIn(account(role), PASSWORD);
            return browser;
        }

        /** Creates an account that nobody has used yet. */
        String account(String role) {
            String email = role.toLowerCase(java.util.Locale.ROOT) + ACCOUNTS.incrementAndGet() + "@riverside.example";
            try (Connection connection = DriverManager.getConnection(database.appUrl(), LocalDatabase.APP_USER, database.appPassword())) {
                insert(connection, """
                        INSERT INTO user_account (version, created_at, changed_at, email, display_name, password_hash, state, language)
                        VALUES (1, NOW(6), NOW(6), ?, 'Britt Lindqvist', ?, 'ACTIVE', 'en')""", email, passwordHash);
                insert(connection, "INSERT INTO user_account_role (account_id, role) SELECT id, ? FROM user_account WHERE email = ?",
                        role, email);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return email;
        }

        /** Something that happens in the database in the meantime. */
        void change(String sql, String... values) {
            try (Connection connection = DriverManager.getConnection(database.appUrl(), LocalDatabase.APP_USER, database.appPassword())) {
                insert(connection, sql, values);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        long number(String sql) {
            try (Connection connection = DriverManager.getConnection(database.appUrl(), LocalDatabase.APP_USER, database.appPassword());
                    var row = connection.createStatement().executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void insert(Connection connection, String sql, String... values) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setString(i + 1, values[i]);
                }
                statement.execute();
            }
        }

        /** How many sessions the server has. */
        int sessions() {
            return figures.sessions();
        }

        int sessionsInMemory() {
            return figures.entriesInMemory() / 2;
        }

        /** What the server has logged so far. */
        String log() {
            return read(server.log());
        }

        /** One of the files that the server writes itself. */
        String log(String name) {
            return read(server.log().resolveSibling(name));
        }

        private static String read(Path log) {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void stopDatabase() {
            database.close();
            database = null;
        }

        final void startDatabase() {
            if (database == null) {
                database = LocalDatabase.start(home.resolve("mariadb"), ports.database());
            }
        }

        /** As much of an object store as readiness needs. */
        void startStore() {
            try {
                store = HttpServer.create(new InetSocketAddress("127.0.0.1", ports.store()), 0);
                store.createContext("/", exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
                store.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            if (figures != null) {
                figures.close();
            }
            if (server != null) {
                server.close();
            }
            if (store != null) {
                store.stop(0);
            }
            if (database != null) {
                database.close();
            }
        }
    }
}
