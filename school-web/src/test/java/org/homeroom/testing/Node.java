package org.homeroom.testing;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionTarget;
import org.homeroom.base.schema.SchemaState;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** A node of the school: a container with the application's beans and substitutes for the server. */
public final class Node implements AutoCloseable {
    private static final Class<?>[] STAND_INS = {TransactionalInterceptor.Required.class,
        TransactionalInterceptor.RequiresNew.class, TransactionalInterceptor.Mandatory.class, TransactionalInterceptor.Supports.class,
        TransactionalInterceptor.NotSupported.class, TransactionalInterceptor.Never.class, TestEntityManagers.class, TestCaller.class,
        TestClock.class, TestSettings.class, Mails.class, Nodes.class, Db.class, Given.class, AfterSuccessServiceTest.Witness.class};
    private final WeldContainer container;

    private Node(WeldContainer container) {
        this.container = container;
    }

    static Node start(String name) {
        Node node = new Node(new Weld(name).disableDiscovery().addBeanClasses(Application.beans()).addBeanClasses(STAND_INS)
                .addServices(new Transactions()).initialize());
        node.select(SchemaState.class).ready();
        return node;
    }

    public <T> T select(Class<T> type) {
        return container.select(type).get();
    }

    /** Injects into an object that the container did not create. */
    @SuppressWarnings("unchecked")
    Runnable inject(Object instance) {
        BeanManager beans = container.getBeanManager();
        CreationalContext<Object> context = beans.createCreationalContext(null);
        InjectionTarget<Object> target = (InjectionTarget<Object>) beans
                .getInjectionTargetFactory(beans.createAnnotatedType(instance.getClass())).createInjectionTarget(null);
        target.inject(instance, context);
        return context::release;
    }

    @Override
    public void close() {
        container.shutdown();
    }
}
