package org.homeroom.base.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Enums as stored in rows. Two versions share a database during an upgrade, so a row may hold a constant that only the newer one
 * knows. It is skipped, or read as {@code UNKNOWN} in enums of entities; it is never an error, and {@code UNKNOWN} is never
 * stored.
 *
 * @see TolerantEnums
 */
public final class Known {
    static final String UNKNOWN = "UNKNOWN";

    private Known() {
    }

    /** The constant with that name; empty if this version has none. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return of(type).stream().filter(constant -> constant.name().equals(name)).findFirst();
    }

    /** The constant with that name, or UNKNOWN. */
    public static <E extends Enum<E>> E read(Class<E> type, String name) {
        return find(type, name).orElseGet(() -> Enum.valueOf(type, UNKNOWN));
    }

    /** What can be chosen: every constant but UNKNOWN, in order. */
    public static <E extends Enum<E>> List<E> of(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> !constant.name().equals(UNKNOWN)).toList();
    }
}
