package org.homeroom.base.shared;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.logging.Logger;

/**
 * Two who save the same name at once both find it free; the schema refuses the second, when the service writes its changes.
 * That person is told so, as by any rule, instead of an error.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class TakenKeys {
    private static final Logger LOG = Logger.getLogger(TakenKeys.class.getName());
    /** MariaDB's number for a duplicate entry of a unique key. */
    private static final int DUPLICATE = 1062;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (PersistenceException e) {
            if (!caused(e)) {
                throw e;
            }
            LOG.info(() -> call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName()
                    + " met a unique key that was taken");
            throw RuleBroken.of("error.taken");
        }
    }

    /** Whether the schema refused a row as another has its unique key. */
    public static boolean caused(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException refused && refused.getErrorCode() == DUPLICATE) {
                return true;
            }
        }
        return false;
    }
}
