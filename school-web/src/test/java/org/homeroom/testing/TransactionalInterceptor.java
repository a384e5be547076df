package org.homeroom.testing;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Transactional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the server does at each call of a {@code @Transactional} method. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class TransactionalInterceptor {
    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        Transactional wanted = wanted(call);
        Predicate<Throwable> rollsBack = rollsBack(wanted);
        boolean active = Transactions.isActive();
        return switch (wanted.value()) {
            case REQUIRED -> active ? Transactions.join(call::proceed, rollsBack) : Transactions.begin(call::proceed, rollsBack);
            case REQUIRES_NEW -> Transactions.begin(call::proceed, rollsBack);
            case MANDATORY -> {
                if (!active) {
                    throw new TransactionRequiredException(call.getMethod() + " needs the transaction of its caller");
                }
                yield Transactions.join(call::proceed, rollsBack);
            }
            case SUPPORTS -> active ? Transactions.join(call::proceed, rollsBack) : call.proceed();
            case NOT_SUPPORTED -> Transactions.without(call::proceed);
            case NEVER -> {
                if (active) {
                    throw new IllegalStateException(call.getMethod() + " must not be called in a transaction");
                }
                yield call.proceed();
            }
        };
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
