package org.homeroom.web.probe;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.homeroom.base.schema.SchemaState;
import org.homeroom.base.store.ObjectStore;

/** Asks the database each time, allowing it two seconds, and the object store now and then. */
@ApplicationScoped
class Readiness {
    enum Status {
        UP, DEGRADED, DOWN
    }

    private static final int DATABASE_SECONDS = 2;
    private static final long STORE_NANOS = TimeUnit.SECONDS.toNanos(10);
    @Resource(lookup = "java:jboss/datasources/SchoolDS")
    DataSource database;
    @Resource
    ManagedExecutorService executor;
    @Inject
    SchemaState schema;
    @Inject
    ObjectStore store;
    private volatile boolean storeThere = true;
    private volatile long storeAsked = System.nanoTime() - STORE_NANOS;
    private volatile CompletableFuture<Boolean> question;

    Status now() {
        if (!schema.isReady() || !databaseAnswers()) {
            return Status.DOWN;
        }
        askStoreNowAndThen();
        return storeThere ? Status.UP : Status.DEGRADED;
    }

    /** At most one query is under way, so that probes do not pile up behind a database that hangs. */
    private boolean databaseAnswers() {
        CompletableFuture<Boolean> asked = question;
        if (asked == null || asked.isDone()) {
            asked = CompletableFuture.supplyAsync(this::ping, executor);
            question = asked;
        }
        return within(asked);
    }

    private static boolean within(CompletableFuture<Boolean> answer) {
        try {
            return answer.get(DATABASE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean ping() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(DATABASE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private void askStoreNowAndThen() {
        if (System.nanoTime() - storeAsked >= STORE_NANOS) {
            storeAsked = System.nanoTime();
            BooleanSupplier reachable = store::reachable;
            // Not submit, which swallows exceptions.
            executor.execute(() -> {
                storeThere = reachable.getAsBoolean();
            });
        }
    }
}
