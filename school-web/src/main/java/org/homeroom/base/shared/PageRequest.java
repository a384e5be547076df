package org.homeroom.base.shared;

import java.util.Map;

/**
 * Which part of a list is wanted, and in which order.
 *
 * @param page       counted from 1
 * @param size       rows per page
 * @param sort       key of the column; a service looks it up in its own list of columns and never puts it into a query
 * @param descending direction of that column
 * @param query      what was typed; empty for everything
 * @param filters    values by the name of the filter, as found in the address: they may be anything
 */
public record PageRequest(int page, int size, String sort, boolean descending, String query, Map<String, String> filters) {
    public PageRequest {
        page = Math.max(1, page);
        size = Math.clamp(size, 1, Integer.MAX_VALUE);
        filters = Map.copyOf(filters);
    }

    /** Without search or filters. */
    public PageRequest(int page, int size, String sort, boolean descending) {
        this(page, size, sort, descending, "", Map.of());
    }

    /** The first rows in the default order, as suggestions for a field. */
    public static PageRequest first(int rows) {
        return new PageRequest(1, rows, "", false);
    }

    public PageRequest narrowed(String typed, Map<String, String> to) {
        return new PageRequest(page, size, sort, descending, typed, to);
    }

    /** Empty if the filter is not set. */
    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    /** All rows as one page, in the same order. */
    public PageRequest all() {
        return part(1, Integer.MAX_VALUE);
    }

    /** Another page of the same list, possibly of another size. */
    public PageRequest part(int number, int rows) {
        return new PageRequest(number, rows, sort, descending, query, filters);
    }

    public int offset() {
        return (int) Math.min(Integer.MAX_VALUE, (page - 1L) * size);
    }
}
