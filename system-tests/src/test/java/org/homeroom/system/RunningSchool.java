package org.homeroom.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.homeroom.counting.CountingFilter;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the running demo school: started for the first that needs it, stopped after the last. */
public final class RunningSchool implements ParameterResolver {
    /** The project's directory, with the build results. */
    public static final Path PROJECT = Paths.get(System.getProperty("project.root", "..")).toAbsolutePath().normalize();

    /** Where the running school writes what requests have cost. */
    static final Path COUNTS = PROJECT.resolve("system-tests/target/counts.txt");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(Held.class, key -> Held.start(), Held.class).stack;
    }

    /** Starts a school from nothing. If any part fails to start, those already started are stopped again. */
    static LocalStack fresh(LocalStack.Builder plan, Path state) throws InterruptedException {
        if (Files.exists(state)) {
            Folders.delete(state);
        }
        LocalStack stack = plan.state(state).build();
        try {
            stack.start();
        } catch (InterruptedException | RuntimeException e) {
            stack.close();
            throw e;
        }
        return stack;
    }

    /** A connection as the database's administrator, to see what the application does. */
    public static Connection administrator(LocalStack school) throws SQLException {
        return DriverManager.getConnection(school.database().url("school"), "root", school.database().rootPassword());
    }

    private record Held(LocalStack stack) implements AutoCloseable {
        private static Held start() {
            Path state = PROJECT.resolve("system-tests/target/school");
            try {
                return new Held(fresh(LocalStack.builder(PROJECT).demo(true).environment(CountingFilter.FILE, COUNTS.toString())
                        .added(PROJECT.resolve("system-tests/target/counting-tests.jar")), state));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            stack.close();
        }
    }
}
