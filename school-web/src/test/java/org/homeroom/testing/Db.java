package org.homeroom.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;

/** Accesses rows directly, as the schema's owner, and runs work in a transaction for a test. */
@ApplicationScoped
public class Db {
    @Inject
    EntityManager em;
    @Inject
    Db self;

    /** Stores an entity and returns it, detached, with its id. */
    @Transactional
    public <T> T save(T entity) {
        em.persist(entity);
        em.flush();
        return entity;
    }

    /** Works in a transaction: the caller's, if there is one. */
    @Transactional
    public void run(Consumer<EntityManager> work) {
        work.accept(em);
    }

    /** The same, with a result. */
    @Transactional
    public <T> T get(Function<EntityManager, T> work) {
        return work.apply(em);
    }

    /** Someone else writes in their own transaction, and commits only while we work: we cannot yet see what they wrote. */
    public void besides(Consumer<EntityManager> theirs, Runnable ours) {
        CountDownLatch written = new CountDownLatch(1);
        try (var others = Executors.newSingleThreadExecutor()) {
            Future<?> done = others.submit(() -> self.run(theirEm -> {
                theirs.accept(theirEm);
                theirEm.flush();
                written.countDown();
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }));
            if (!written.await(10, TimeUnit.SECONDS)) {
                done.get();
            }
            ours.run();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows a table has, optionally with a condition: {@code count("student WHERE withdrawn_on IS NULL")}. */
    public long count(String tableAndCondition, Object... parameters) {
        return Long.parseLong(string("SELECT COUNT(*) FROM " + tableAndCondition, parameters));
    }

    /** The first column of the only row. */
    public String string(String sql, Object... parameters) {
        List<String> found = strings(sql, parameters);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " rows: " + sql);
        }
        return found.getFirst();
    }

    /** The first column of all rows. */
    public synchronized List<String> strings(String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters); ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows directly; committed at once. */
    public synchronized void sql(String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = TestDatabase.get().owner().prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
