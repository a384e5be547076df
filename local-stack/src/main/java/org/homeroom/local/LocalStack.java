package org.homeroom.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * All parts of the school on one machine, put together: each knows where the others are. They start in the order in which they
 * need each other and stop in the reverse order, so that nothing is lost.
 */
public final class LocalStack implements AutoCloseable {

    /** The sender of the school's mails on this machine. */
    public static final String MAIL_FROM = "school@homeroom.example";
    /** So many of the largest fit into the server's default heap, see docs/adr/0024-no-session-before-signing-in.md. */
    private static final String MAX_SESSIONS = "2000";

    private static final Duration READY = Duration.ofSeconds(180);

    private final Builder plan;
    private final Path state;
    private final Ports ports;
    private final ProcessRecords records;
    private final Secrets secrets;
    private volatile LocalDatabase database;
    private volatile LocalStore store;
    private volatile LocalMail mail;
    private volatile LocalCompressor compressor;
    private volatile LocalServer server;
    private CompletableFuture<Void> storeAndMail = CompletableFuture.completedFuture(null);

    private LocalStack(Builder plan) {
        this.plan = plan;
        this.state = plan.state.toAbsolutePath().normalize();
        this.ports = plan.port == 0 ? Ports.free() : new Ports(plan.port);
        this.records = new ProcessRecords(state.resolve("processes"));
        this.secrets = new Secrets(state.resolve("secrets"));
    }

    /** @param projectRoot the directory that contains the modules and their build results */
    public static Builder builder(Path projectRoot) {
        return new Builder(projectRoot);
    }

    public LocalDatabase database() {
        return database;
    }

    public LocalStore store() {
        return store;
    }

    public LocalMail mail() {
        return mail;
    }

    public LocalServer server() {
        return server;
    }

    public Ports ports() {
        return ports;
    }

    /** The school's address. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + ports.web());
    }

    /** Where the application writes its demo accounts, if it has any. */
    public Path demoAccounts() {
        return state.resolve("demo-accounts.txt");
    }

    /** Where the application writes the first administrator's link, while there is none. */
    public Path firstAdministratorLink() {
        return state.resolve("first-administrator.txt");
    }

    /** Starts all parts and returns when the school is ready. After a failure, {@link #close} stops what had started. */
    public void start() throws InterruptedException {
        ports.requireFree();
        plan.progress.accept("Starting the database, the photo store and the mail catcher");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            storeAndMail = CompletableFuture.runAsync(() -> {
                store = LocalStore.start(state.resolve("s3"), ports.store(), secrets);
                mail = LocalMail.start(state.resolve("mail"), ports.smtp(), ports.inbox());
            }, threads);
            database = LocalDatabase.start(state.resolve("mariadb"), ports.database(), secrets, records);
            join();
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (plan.withCompressor) {
            plan.progress.accept("Starting the photo compressor");
            compressor = LocalCompressor.start(plan.root.resolve("compressor-lambda/target/watch"), store,
                    state.resolve("compressor"), logs(), records);
        }
        if (plan.withServer) {
            plan.progress.accept("Starting the server");
            forgetDemoAccounts();
            List<Path> added = new ArrayList<>(plan.added);
            if (plan.demo) {
                added.add(plan.root.resolve("demo/target/demo.jar"));
            }
            server = LocalServer.start(plan.root.resolve("server-config/target/server"),
                    plan.root.resolve("school-web/target/school-web.war"), added, state.resolve("server"), logs(), ports,
                    plan.jvmOptions, environment(), records);
            server.awaitReady(READY);
        }
    }

    /** Those of an earlier start: a school that is no longer a demo has closed them. */
    private void forgetDemoAccounts() {
        try {
            Files.deleteIfExists(demoAccounts());
        } catch (IOException e) {
            throw new StackException(demoAccounts() + " could not be removed: " + e.getMessage(), e);
        }
    }

    /** What the application reads to find the other parts. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(store.environment());
        environment.put("SMTP_HOST", "127.0.0.1");
        environment.put("SMTP_PORT", Integer.toString(ports.smtp()));
        environment.put("MAIL_FROM", MAIL_FROM);
        environment.put("SCHOOL_URL", address().toString());
        environment.put("DEMO", Boolean.toString(plan.demo));
        environment.put("DEMO_ACCOUNTS_FILE", demoAccounts().toString());
        environment.put("FIRST_ADMIN_LINK_FILE", firstAdministratorLink().toString());
        environment.put("NODE_LABEL", "a");
        environment.put("COOKIE_SECURE", "false");
        environment.put("TRUSTED_PROXIES", "");
        environment.put("MAX_SESSIONS", MAX_SESSIONS);
        environment.putAll(plan.environment);
        return environment;
    }

    /** Whether there is nothing to stop. */
    boolean isStopped() {
        return storeAndMail.isDone() && server == null && compressor == null && mail == null && store == null && database == null;
    }

    /** Stops the parts in order, even if another fails to stop. */
    @Override
    public void close() {
        var failures = new CopyOnWriteArrayList<RuntimeException>();
        try {
            storeAndMail.join();
        } catch (CompletionException _) {
            // reported by start; what did start is closed below
        }
        stop(server, failures);
        stop(compressor, failures);
        stop(mail, failures);
        stop(store, failures);
        stop(database, failures);
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private void stop(AutoCloseable part, CopyOnWriteArrayList<RuntimeException> failures) {
        if (part == null) {
            return;
        }
        try {
            part.close();
        } catch (RuntimeException e) {
            failures.add(e);
        } catch (Exception e) {
            failures.add(new StackException("A part did not stop: " + e.getMessage(), e));
        }
    }

    private void join() {
        try {
            storeAndMail.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackException known ? known : e;
        }
    }

    private Path logs() {
        return state.resolve("logs");
    }

    public static final class Builder {

        private final Path root;
        private final Map<String, String> environment = new HashMap<>();
        private final List<Path> added = new ArrayList<>();
        private Path state;
        private int port;
        private boolean demo = true;
        private boolean withCompressor = true;
        private boolean withServer = true;
        private String jvmOptions = LocalServer.DEFAULT_JVM_OPTIONS;
        private Consumer<String> progress = _ -> { };

        private Builder(Path root) {
            this.root = root.toAbsolutePath().normalize();
            this.state = this.root.resolve(".local");
            if (!Files.isDirectory(this.root.resolve("local-stack"))) {
                throw new StackException(this.root + " is not the directory of the project.");
            }
        }

        /** Where everything is kept; by default {@code .local} in the project. */
        public Builder state(Path directory) {
            state = directory;
            return this;
        }

        /** The school's port, from which the others are derived; by default, free ones are chosen. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** Whether the application includes the demo school; it does by default. */
        public Builder demo(boolean wanted) {
            demo = wanted;
            return this;
        }

        /** A jar whose classes are added to those of the application, for tests that look into it. */
        public Builder added(Path jar) {
            added.add(jar);
            return this;
        }

        /** Memory and other options of the server's JVM. */
        public Builder jvmOptions(String options) {
            jvmOptions = options;
            return this;
        }

        /** An additional variable for the application, or a different value for one of ours. */
        public Builder environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        public Builder withoutCompressor() {
            withCompressor = false;
            return this;
        }

        /** Only the database, the store, mail and the compressor. */
        public Builder withoutServer() {
            withServer = false;
            return this;
        }

        Builder progress(Consumer<String> listener) {
            progress = listener;
            return this;
        }

        public LocalStack build() {
            return new LocalStack(this);
        }
    }
}
