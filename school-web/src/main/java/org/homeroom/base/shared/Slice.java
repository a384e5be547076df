package org.homeroom.base.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param total  how many rows there are on all pages
 * @param nearly whether nothing is called what was typed, and these are called nearly that
 */
public record Slice<T>(List<T> rows, long total, boolean nearly) {
    public Slice {
        rows = List.copyOf(rows);
    }

    public Slice(List<T> rows, long total) {
        this(rows, total, false);
    }

    /** The same page with other rows in the place of its own. */
    public <R> Slice<R> map(Function<T, R> other) {
        return new Slice<>(rows.stream().map(other).toList(), total, nearly);
    }

    public static <T> Slice<T> empty() {
        return new Slice<>(List.of(), 0);
    }
}
