package org.homeroom.photo.contract;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of one object; each is read once, and none may be left over, unless a later version wrote it. */
final class JsonFields {
    private final String of;
    private final boolean later;
    private final Map<String, Object> left = new LinkedHashMap<>();

    /** @param later whether further fields are allowed */
    JsonFields(String of, Object value, boolean later) {
        this.of = of;
        this.later = later;
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(of + " is not an object");
        }
        map.forEach((name, field) -> left.put((String) name, field));
    }

    Object take(String name) {
        if (!left.containsKey(name)) {
            throw new IllegalArgumentException(of + " lacks " + name);
        }
        return left.remove(name);
    }

    String textOrNull(String name) {
        Object value = take(name);
        if (value != null && !(value instanceof String)) {
            throw new IllegalArgumentException(name + " is not a text");
        }
        return (String) value;
    }

    String text(String name) {
        String value = textOrNull(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is null");
        }
        return value;
    }

    boolean has(String name) {
        return left.containsKey(name);
    }

    long whole(String name) {
        if (take(name) instanceof Long number && number >= 0) {
            return number;
        }
        throw new IllegalArgumentException(name + " is not a whole number from 0 on");
    }

    int pixels(String name) {
        long value = whole(name);
        if (value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(name + " is too large");
        }
        return (int) value;
    }

    void end() {
        if (!later && !left.isEmpty()) {
            throw new IllegalArgumentException(of + " has unknown fields: " + left.keySet());
        }
    }
}
