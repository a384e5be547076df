package org.homeroom.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * WildFly with the school's WAR, in a separate process. The provisioned server is only read: configuration, deployment and
 * whatever it writes are in a directory for this run, recreated at each start, as everything lasting is elsewhere.
 */
public final class LocalServer implements AutoCloseable {

    /** JVM options, unless others are given: those of a host with two processors, and memory for a machine that does other things too. */
    public static final String DEFAULT_JVM_OPTIONS =
            "-Xms64m -Xmx288m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TrimNativeHeapInterval=2000";

    static final String PROCESS = "server";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** What standalone.sh passes to a modular JVM, in the order of its common.sh. */
    private static final List<String> MODULE_ACCESS = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private final ChildProcess child;
    private final Path failedMarker;
    private final Path log;
    private final int port;

    private LocalServer(ChildProcess child, Path failedMarker, Path log, int port) {
        this.child = child;
        this.failedMarker = failedMarker;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts the process and returns at once; {@link #awaitReady} waits for the application.
     *
     * @param serverHome  the provisioned server
     * @param war         the application
     * @param home        where this run's files go
     * @param environment what the application reads in addition to this process's environment
     */
    public static LocalServer start(Path serverHome, Path war, Path home, Ports ports, String jvmOptions,
            Map<String, String> environment) {
        Path root = home.toAbsolutePath().normalize();
        return start(serverHome, war, List.of(), root.resolve("server"), root.resolve("logs"), ports, jvmOptions, environment,
                new ProcessRecords(root.resolve("processes")));
    }

    /** @param added jars whose classes are added to the application's own */
    static LocalServer start(Path serverHome, Path war, List<Path> added, Path base, Path logs, Ports ports, String jvmOptions,
            Map<String, String> environment, ProcessRecords records) {
        Path server = serverHome.toAbsolutePath().normalize();
        require(server.resolve("jboss-modules.jar"), "The server");
        require(war, "The application");
        added.forEach(jar -> require(jar, "A part of the application"));
        Path log = logs.resolve("server.log");
        try {
            Trees.delete(base);
            Files.createDirectories(base.resolve("deployments"));
            Files.createDirectories(logs);
            Trees.copy(server.resolve("standalone/configuration"), base.resolve("configuration"));
            Files.copy(war, base.resolve("deployments/ROOT.war"));
            add(added, base.resolve("deployments/ROOT.war"));
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new StackException("The server could not be prepared in " + base + ": " + e.getMessage(), e);
        }
        ChildProcess child = ChildProcess.start(PROCESS, command(server, base, logs, ports, jvmOptions), environment, log,
                records, "-Djboss.server.base.dir=" + base, PATIENCE);
        return new LocalServer(child, base.resolve("deployments/ROOT.war.failed"), log, ports.web());
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    /**
     * Waits until the application reports that it is ready.
     *
     * @throws StackException if it will not become ready
     */
    public void awaitReady(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWER).build()) {
            HttpRequest ready = HttpRequest.newBuilder(address().resolve("/health/ready")).timeout(ANSWER).build();
            while (!isReady(http, ready)) {
                if (!child.isAlive()) {
                    throw new StackException("The server ended while it started (exit code " + child.exitValue()
                            + "); its log is " + log + ".");
                }
                if (Files.exists(failedMarker)) {
                    throw new StackException("The server refused the application; the reason is in " + log + ".");
                }
                if (System.nanoTime() > deadline) {
                    throw new StackException("The school was not ready after " + patience.toSeconds() + " s; the log is "
                            + log + ".");
                }
                Thread.sleep(POLL);
            }
        }
    }

    /** Waits until the process ends by itself, and returns its exit code. */
    public int awaitEnd() throws InterruptedException {
        return child.process().waitFor();
    }

    /** What the running server says of itself; to be closed by the caller. */
    public ServerFigures figures() {
        return new ServerFigures(child.process().pid());
    }

    /** The server's log. */
    public Path log() {
        return log;
    }

    /** Lets requests finish, then ends the process. */
    @Override
    public void close() {
        child.close();
    }

    /**
     * Puts their classes among the application's own: in a jar they would be a separate bean archive, and starting would take a
     * tenth longer.
     */
    private static void add(List<Path> jars, Path war) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(war)) {
            for (Path jar : jars) {
                try (FileSystem part = FileSystems.newFileSystem(jar); Stream<Path> files = Files.walk(part.getPath("/"))) {
                    for (Path file : files.filter(f -> Files.isRegularFile(f) && (f.startsWith("/org") || f.endsWith("faces-config.xml"))).toList()) {
                        Path target = inside.getPath("WEB-INF/classes" + file);
                        Files.createDirectories(target.getParent());
                        Files.copy(file, target);
                    }
                }
            }
        }
    }

    private static boolean isReady(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static void require(Path file, String what) {
        if (!Files.exists(file)) {
            throw new StackException(what + " is not built: there is no " + file + ".");
        }
    }

    private static List<String> command(Path server, Path base, Path logs, Ports ports, String jvmOptions) {
        List<String> command = new ArrayList<>();
        command.add(Java.executable());
        command.add("-D[Standalone]");
        Arrays.stream(jvmOptions.strip().split("\\s+")).filter(o -> !o.isEmpty()).forEach(command::add);
        command.add("-Djava.net.preferIPv4Stack=true");
        command.add("-Djava.awt.headless=true");
        command.add("-Djboss.modules.system.pkgs=org.jboss.byteman");
        command.add("-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000");
        command.addAll(MODULE_ACCESS);
        command.add("-Dorg.jboss.boot.log.file=" + logs.resolve("boot.log"));
        command.add("-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"));
        command.add("-jar");
        command.add(server.resolve("jboss-modules.jar").toString());
        command.add("-mp");
        command.add(server.resolve("modules").toString());
        command.add("org.jboss.as.standalone");
        command.add("-Djboss.home.dir=" + server);
        command.add("-Djboss.server.base.dir=" + base);
        command.add("-Djboss.server.log.dir=" + logs);
        command.add("-Djboss.bind.address=127.0.0.1");
        command.add("-Djboss.bind.address.management=127.0.0.1");
        command.add("-Djboss.bind.address.private=127.0.0.1");
        command.add("-Djboss.http.port=" + ports.web());
        command.add("-Djboss.management.http.port=" + ports.management());
        command.add("-Djboss.jgroups.tcp.port=" + ports.cluster());
        return command;
    }
}
