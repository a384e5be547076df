package org.homeroom.counting;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;

/** Hears of every name, property and method that an expression of a page looks up, and resolves none. */
public class CountingResolver extends ELResolver {
    private static void count() {
        Counts.add(counts -> counts.lookUps++);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        count();
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        count();
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        count();
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
