package org.homeroom.base.shared;

import java.util.List;

/** A page of a list. @param total how many rows there are on all pages */
public record Slice<T>(List<T> rows, long total) {
    public Slice {
        rows = List.copyOf(rows);
    }

    public static <T> Slice<T> empty() {
        return new Slice<>(List.of(), 0);
    }
}
