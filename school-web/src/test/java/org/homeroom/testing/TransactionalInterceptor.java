package org.homeroom.testing;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Transactional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the server does for each call of a {@code @Transactional} method; each type binds its own interceptor. */
abstract class TransactionalInterceptor {
    private static final int PRIORITY = Interceptor.Priority.PLATFORM_BEFORE + 200;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        return around(call, rollsBack(wanted(call)));
    }

    abstract Object around(InvocationContext call, Predicate<Throwable> rollsBack) throws Exception;

    @Interceptor
    @Transactional(Transactional.TxType.REQUIRED)
    @Priority(PRIORITY)
    static class Required extends TransactionalInterceptor {
        @Override
        Object around(InvocationContext call, Predicate<Throwable> rollsBack) throws Exception {
            return Transactions.isActive() ? Transactions.join(call::proceed, rollsBack) : Transactions.begin(call::proceed, rollsBack);
        }
    }

    @Interceptor
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Priority(PRIORITY)
    static class RequiresNew extends TransactionalInterceptor {
        @Override
        Object around(InvocationContext call, Predicate<Throwable> rollsBack) throws Exception {
            return Transactions.begin(call::proceed, rollsBack);
        }
    }

    @Interceptor
    @Transactional(Transactional.TxType.MANDATORY)
    @Priority(PRIORITY)
    static class Mandatory extends TransactionalInterceptor {
        @Override
        Object around(InvocationContext call, Predicate<Throwable> rollsBack) throws Exception {
            if (!Transactions.isActive()) {
                throw new TransactionRequiredException(call.getMethod() + " needs the transaction of its caller");
            }
            return Transactions.join(call::proceed, rollsBack);
        }
    }

    @Interceptor
    @Transactional(Transactional.TxType.SUPPORTS)
    @Priority(PRIORITY)
    static class Supports extends TransactionalInterceptor {
        @Override
        Object around(InvocationContext call, Predicate<Throwable> rollsBack) throws Exception {
            return Transactions.isActive() ? Transactions.join(call::proceed, rollsBack) : Transactions.read(call::proceed);
        }
    }

    @Interceptor
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Priority(PRIORITY)
    static class NotSupported extends TransactionalInterceptor {
        @Override
        Object around(InvocationContext call, Predicate<Throwable> rollsBack) throws Exception {
            return Transactions.without(call::proceed);
        }
    }

    @Interceptor
    @Transactional(Transactional.TxType.NEVER)
    @Priority(PRIORITY)
    static class Never extends TransactionalInterceptor {
        @Override
        Object around(InvocationContext call, Predicate<Throwable> rollsBack) throws Exception {
            if (Transactions.isActive()) {
                throw new IllegalStateException(call.getMethod() + " must not be called in a transaction");
            }
            return call.proceed();
        }
    }

    private static Transactional wanted(InvocationContext call) {
        Transactional onMethod = call.getMethod().getAnnotation(Transactional.class);
        if (onMethod != null) {
            return onMethod;
        }
        for (Class<?> type = call.getTarget().getClass(); type != null; type = type.getSuperclass()) {
            Transactional onType = type.getAnnotation(Transactional.class);
            if (onType != null) {
                return onType;
            }
        }
        throw new IllegalStateException("No @Transactional at " + call.getMethod());
    }

    private static Predicate<Throwable> rollsBack(Transactional wanted) {
        return thrown -> Stream.of(wanted.dontRollbackOn()).noneMatch(type -> type.isInstance(thrown))
                && (thrown instanceof RuntimeException || Stream.of(wanted.rollbackOn()).anyMatch(type -> type.isInstance(thrown)));
    }
}
