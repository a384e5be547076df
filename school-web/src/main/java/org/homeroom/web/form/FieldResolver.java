package org.homeroom.web.form;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import org.homeroom.web.page.View;

/**
 * Lets pages read and write the fields of a {@link Form} and of a {@link View} like properties; methods are called as usual:
 * {@code #{edit.form.name()}}. Registered in faces-config.xml.
 */
public class FieldResolver extends ELResolver {
    private static final ClassValue<Map<String, FormField>> SHOWN = new ClassValue<>() {
        @Override
        protected Map<String, FormField> computeValue(Class<?> view) {
            Map<String, FormField> fields = new HashMap<>();
            for (Class<?> type = view; View.class.isAssignableFrom(type); type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isPrivate(field.getModifiers()) && !Modifier.isStatic(field.getModifiers()) && !field.isAnnotationPresent(Inject.class)) {
                        field.setAccessible(true);
                        fields.put(field.getName(), new FormField(field));
                    }
                }
            }
            return fields;
        }
    };

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        FormField field = field(context, base, property);
        return field == null ? null : field.get(owner(base));
    }

    /** The type that converters go by. */
    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        FormField field = field(context, base, property);
        return field == null || field.isFinal() ? null : field.field().getType();
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        FormField field = field(context, base, property);
        if (field != null) {
            if (field.isFinal()) {
                throw new PropertyNotWritableException(base.getClass().getSimpleName() + "." + property + " is final");
            }
            // Nothing stays nothing: EL would make an empty text of it.
            Class<?> type = field.field().getType();
            field.set(owner(base), value == null && !type.isPrimitive() ? null : context.convertToType(value, type));
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        FormField field = field(context, base, property);
        return field != null && field.isFinal();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Form || base instanceof View ? String.class : null;
    }

    private static Object owner(Object base) {
        return base instanceof View view ? view.self() : base;
    }

    /** Null if it is left to other resolvers, which know a view's methods. */
    private static FormField field(ELContext context, Object base, Object property) {
        FormField field = switch (base) {
            case Form form -> Fields.of(form.getClass()).get(String.valueOf(property),
                    wrong -> new PropertyNotFoundException(form.getClass().getSimpleName() + " has " + wrong));
            case View view -> SHOWN.get(view.self().getClass()).get(String.valueOf(property));
            case null, default -> null;
        };
        if (field != null) {
            context.setPropertyResolved(base, property);
        }
        return field;
    }
}
