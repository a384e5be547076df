package org.homeroom.web.form;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A form's fields in the order of declaration, superclass first: the one description behind pages, constraints and {@link Conflicts}. */
public final class Fields {
    private static final ClassValue<Fields> READ = new ClassValue<>() {
        @Override
        protected Fields computeValue(Class<?> form) {
            return new Fields(form);
        }
    };
    private final Map<String, FormField> byName = new LinkedHashMap<>();

    private Fields(Class<?> form) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> type = form; Form.class.isAssignableFrom(type); type = type.getSuperclass()) {
            classes.addFirst(type);
        }
        for (Class<?> type : classes) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isPublic(field.getModifiers()) && !Modifier.isStatic(field.getModifiers())) {
                    byName.put(field.getName(), new FormField(field));
                }
            }
        }
    }

    public static Fields of(Class<? extends Form> form) {
        return READ.get(form);
    }

    /** Describes a field for pages; blank if the object is not a form. */
    public static FormField at(Object form, String name) {
        return form instanceof Form typed ? of(typed.getClass()).get(name, IllegalArgumentException::new) : FormField.UNSAID;
    }

    /** Those that have a label. */
    public List<FormField> labelled() {
        return byName.values().stream().filter(field -> field.label() != null).toList();
    }

    /** Whether there is a labelled field of this name. */
    public boolean has(String name) {
        return byName.containsKey(name) && byName.get(name).label() != null;
    }

    /** @param refusal makes an exception from a message, for when the form has no public field of that name */
    <E extends RuntimeException> FormField get(String name, Function<String, E> refusal) {
        FormField found = byName.get(name);
        if (found == null) {
            throw refusal.apply("no public field " + name + " among " + byName.keySet());
        }
        return found;
    }

    int position(String name) {
        return List.copyOf(byName.keySet()).indexOf(name);
    }
}
