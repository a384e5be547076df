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
 * @param filters    what the list is narrowed to, by the names of its filters, as the address has it: anything may stand there
 */
public record PageRequest(int page, int size, String sort, boolean descending, String query, Map<String, String> filters) {
    public PageRequest {
        page = Math.max(1, page);
        size = Math.clamp(size, 1, Integer.MAX_VALUE);
        filters = Map.copyOf(filters);
    }

    /** Of all that there are. */
    public PageRequest(int page, int size, String sort, boolean descending) {
        this(page, size, sort, descending, "", Map.of());
    }

    /** The first rows in the usual order, such as a field suggests. */
    public static PageRequest first(int rows) {
        return new PageRequest(1, rows, "", false);
    }

    public PageRequest narrowed(String typed, Map<String, String> to) {
        return new PageRequest(page, size, sort, descending, typed, to);
    }

    /** The value of a filter; empty where it is not set. */
    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    /** All pages in one, in the same order. */
    public PageRequest all() {
        return part(1, Integer.MAX_VALUE);
    }

    /** Another page of the same list, or of one with other pages. */
    public PageRequest part(int number, int rows) {
        return new PageRequest(number, rows, sort, descending, query, filters);
    }

    /** How many rows come before this page. */
    public int offset() {
        return (int) Math.min(Integer.MAX_VALUE, (page - 1L) * size);
    }
}
