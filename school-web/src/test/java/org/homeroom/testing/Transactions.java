package org.homeroom.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jboss.weld.transaction.spi.TransactionServices;

/** A thread's transactions as in Jakarta Transactions, each an entity manager with its own EclipseLink transaction. */
final class Transactions implements TransactionServices {
    private static final ThreadLocal<Transaction> CURRENT = new ThreadLocal<>();
    private static final ThreadLocal<EntityManager> READING = new ThreadLocal<>();

    /** One of them, from its beginning to what is done after its end. */
    private static final class Transaction {
        private final EntityManager em = Schemas.factory().createEntityManager();
        private final List<Synchronization> synchronizations = new ArrayList<>();
        private boolean rollbackOnly;
        private boolean over;
    }

    static boolean isActive() {
        return CURRENT.get() != null;
    }

    static EntityManager entityManager() {
        Transaction current = CURRENT.get();
        if (current == null && READING.get() != null) {
            return READING.get();
        }
        if (current == null) {
            throw new TransactionRequiredException("There is no transaction: only services use the entity manager");
        }
        requireNotOver(current);
        return current.em;
    }

    /** Works within the thread's transaction; if it fails, nothing can be committed any more. */
    static <T> T join(Callable<T> work, Predicate<Throwable> rollsBack) throws Exception {
        Transaction current = CURRENT.get();
        requireNotOver(current);
        try {
            return work.call();
        } catch (Exception e) {
            current.rollbackOnly |= rollsBack.test(e);
            throw e;
        }
    }

    private static void requireNotOver(Transaction transaction) {
        if (transaction.over) {
            throw new IllegalStateException("The transaction is over: an observer AFTER_SUCCESS needs one of its own (REQUIRES_NEW)");
        }
    }

    /** Works in a separate transaction, while the thread's own waits. */
    static <T> T begin(Callable<T> work, Predicate<Throwable> rollsBack) throws Exception {
        Transaction waiting = CURRENT.get();
        Transaction mine = new Transaction();
        CURRENT.set(mine);
        try {
            mine.em.getTransaction().begin();
            T result;
            try {
                result = work.call();
            } catch (Exception e) {
                mine.rollbackOnly |= rollsBack.test(e);
                end(mine);
                throw e;
            } catch (Error e) {
                mine.rollbackOnly = true;
                end(mine);
                throw e;
            }
            if (!end(mine)) {
                throw new IllegalStateException("Everything was rolled back, as a nested call failed and its exception was caught");
            }
            return result;
        } finally {
            CURRENT.set(waiting);
        }
    }

    /** Works without any, but may read. */
    static <T> T read(Callable<T> work) throws Exception {
        EntityManager before = READING.get();
        try (EntityManager em = Schemas.factory().createEntityManager()) {
            READING.set(em);
            return work.call();
        } finally {
            READING.set(before);
        }
    }

    /** Works without any. */
    static <T> T without(Callable<T> work) throws Exception {
        Transaction waiting = CURRENT.get();
        CURRENT.remove();
        try {
            return work.call();
        } finally {
            CURRENT.set(waiting);
        }
    }

    /** @return whether it was committed */
    private static boolean end(Transaction mine) {
        int status = Status.STATUS_ROLLEDBACK;
        EntityTransaction local = mine.em.getTransaction();
        try {
            if (mine.rollbackOnly || local.getRollbackOnly()) {
                local.rollback();
            } else {
                mine.synchronizations.forEach(Synchronization::beforeCompletion);
                local.commit();
                status = Status.STATUS_COMMITTED;
            }
        } finally {
            if (local.isActive()) {
                local.rollback();
            }
            mine.em.close();
            mine.over = true;
            for (Synchronization synchronization : mine.synchronizations) {
                synchronization.afterCompletion(status);
            }
        }
        return status == Status.STATUS_COMMITTED;
    }

    @Override
    public void registerSynchronization(Synchronization synchronization) {
        CURRENT.get().synchronizations.add(synchronization);
    }

    @Override
    public boolean isTransactionActive() {
        Transaction current = CURRENT.get();
        return current != null && !current.over;
    }

    @Override
    public UserTransaction getUserTransaction() {
        throw new UnsupportedOperationException("Services say @Transactional");
    }

    @Override
    public void cleanup() {
        // nothing is kept
    }
}
