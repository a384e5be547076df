package org.homeroom.base.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Enums as rows have them. Two versions run on one database while hosts are upgraded, so that a row may have a constant that only
 * the newer one knows. It is skipped, or stands as {@code UNKNOWN} in enums that entities are made of; it is never an error, and
 * {@code UNKNOWN} is never stored.
 *
 * @see TolerantEnums
 */
public final class Known {
    static final String UNKNOWN = "UNKNOWN";

    private Known() {
    }

    /** The constant of that name; empty where this version has none. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return of(type).stream().filter(constant -> constant.name().equals(name)).findFirst();
    }

    /** The constant of that name, or UNKNOWN. */
    public static <E extends Enum<E>> E read(Class<E> type, String name) {
        return find(type, name).orElseGet(() -> Enum.valueOf(type, UNKNOWN));
    }

    /** What can be chosen: every constant but UNKNOWN, in their order. */
    public static <E extends Enum<E>> List<E> of(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> !constant.name().equals(UNKNOWN)).toList();
    }
}
