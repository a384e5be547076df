package org.homeroom.base.transaction;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Repeats the outermost call of a service whose transaction the database rolled back because it and another waited for each other. That
 * is nobody's mistake: a migration that changes a table which a service has just read and is about to write is enough.
 */
@Interceptor
@Transactional
@Priority(TransactionRestart.AROUND_THE_TRANSACTION)
public class TransactionRestart {
    /** Jakarta Transactions has its own interceptor at 200. */
    static final int AROUND_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 190;
    /** A table is locked twice while it is changed, and a migration may change several. */
    static final int ATTEMPTS = 6;
    /** SQL:2023's state for a serialisation failure; MariaDB has it for a deadlock, error 1213. */
    private static final String DEADLOCK = "40001";
    private static final Logger LOG = Logger.getLogger(TransactionRestart.class.getName());
    @Inject
    TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        for (int attempt = 1;; attempt++) {
            try {
                return call.proceed();
            } catch (Exception e) {
                if (attempt == ATTEMPTS || !isDeadlock(e) || transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
                    throw e;
                }
                LOG.info(() -> "A deadlock; once more: " + call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName());
            }
        }
    }

    private static boolean isDeadlock(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .anyMatch(t -> t instanceof SQLException refused && DEADLOCK.equals(refused.getSQLState()));
    }
}
