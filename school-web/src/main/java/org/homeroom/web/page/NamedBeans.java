package org.homeroom.web.page;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the beans that pages name, {@code #{text}}, once and not at each mention, of which a list has a thousand. What is kept is the proxy, which
 * leads to the request's own bean; a {@link View} is left to the container, as pages read its fields, and a proxy has its own. Registered in
 * faces-config.xml.
 */
public class NamedBeans extends ApplicationFactory {
    private Application application;

    public NamedBeans(ApplicationFactory wrapped) {
        super(wrapped);
    }

    @Override
    public synchronized Application getApplication() {
        if (application == null) {
            application = new Quick(getWrapped().getApplication());
        }
        return application;
    }

    @Override
    public synchronized void setApplication(Application application) {
        this.application = null;
        getWrapped().setApplication(application);
    }

    private static final class Quick extends ApplicationWrapper {
        private ELResolver resolver;

        private Quick(Application wrapped) {
            super(wrapped);
        }

        @Override
        public synchronized ELResolver getELResolver() {
            if (resolver == null) {
                resolver = new Resolver(getWrapped().getELResolver());
            }
            return resolver;
        }
    }

    private static final class Resolver extends ELResolver {
        /** Scopes whose beans have proxies, and which need not be active to have one. */
        private static final Set<Class<?>> SCOPES = Set.of(ApplicationScoped.class, RequestScoped.class);
        private final Map<String, Optional<Object>> proxies = new ConcurrentHashMap<>();
        private final ELResolver others;

        private Resolver(ELResolver others) {
            this.others = others;
        }

        private static Optional<Object> find(String name) {
            BeanManager manager = CDI.current().getBeanManager();
            Bean<?> bean = manager.resolve(manager.getBeans(name));
            return Optional.ofNullable(bean).filter(b -> SCOPES.contains(b.getScope()) && b.getTypes().contains(b.getBeanClass()) && !View.class.isAssignableFrom(b.getBeanClass()))
                    .map(b -> manager.getReference(b, b.getBeanClass(), manager.createCreationalContext(b)));
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base == null && property instanceof String name) {
                Object proxy = proxies.computeIfAbsent(name, Resolver::find).orElse(null);
                if (proxy != null) {
                    context.setPropertyResolved(null, name);
                    return proxy;
                }
            }
            return others.getValue(context, base, property);
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            return others.invoke(context, base, method, types, arguments);
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return others.getType(context, base, property);
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            others.setValue(context, base, property, value);
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return others.isReadOnly(context, base, property);
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return others.getCommonPropertyType(context, base);
        }

        @Override
        public <T> T convertToType(ELContext context, Object value, Class<T> type) {
            return others.convertToType(context, value, type);
        }
    }
}
