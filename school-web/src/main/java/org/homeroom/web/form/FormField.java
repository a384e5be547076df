package org.homeroom.web.form;

import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A public field of a form, found by its name: the one way in which pages and {@link Conflicts} reach what was typed. */
record FormField(Field field) {
    private static final ClassValue<Map<String, FormField>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, FormField> computeValue(Class<?> form) {
            return Arrays.stream(form.getFields()).filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .collect(Collectors.toMap(Field::getName, FormField::new));
        }
    };

    /** @param refusal makes what is thrown, of a message, where the form has no public field of that name */
    static <E extends RuntimeException> FormField of(Class<? extends Form> form, String name, Function<String, E> refusal) {
        FormField found = FIELDS.get(form).get(name);
        if (found == null) {
            throw refusal.apply(form.getSimpleName() + " has no public field " + name);
        }
        return found;
    }

    /** @throws IllegalArgumentException where the field does not hold what it is taken for */
    void requireType(Class<?> type) {
        if (!type.isAssignableFrom(MethodType.methodType(field.getType()).wrap().returnType())) {
            throw new IllegalArgumentException(field.getDeclaringClass().getSimpleName() + "." + field.getName() + " holds a "
                    + field.getType().getSimpleName() + " and no " + type.getSimpleName());
        }
    }

    boolean isFinal() {
        return Modifier.isFinal(field.getModifiers());
    }

    Object get(Form form) {
        try {
            return field.get(form);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    void set(Form form, Object value) {
        try {
            field.set(form, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
