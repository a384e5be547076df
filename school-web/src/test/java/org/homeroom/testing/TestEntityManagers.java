package org.homeroom.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Gives services an entity manager that always uses the one of the thread's transaction, and says whether there is one. */
@Dependent
class TestEntityManagers {
    @Produces
    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(TestEntityManagers.class, arguments);
                    }
                    if ("getTransaction".equals(method.getName())) {
                        throw new IllegalStateException("The container's transactions are not for services to begin");
                    }
                    try {
                        return method.invoke(Transactions.entityManager(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Produces
    TransactionSynchronizationRegistry transactions() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(TransactionSynchronizationRegistry.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getTransactionStatus" -> Transactions.isActive() ? Status.STATUS_ACTIVE : Status.STATUS_NO_TRANSACTION;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
