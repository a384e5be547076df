package org.homeroom.base.shared;

/**
 * Which part of a list is wanted, and in which order.
 *
 * @param page       counted from 1
 * @param size       rows per page
 * @param sort       key of the column; a service looks it up in its own list of columns and never puts it into a query
 * @param descending direction of that column
 */
public record PageRequest(int page, int size, String sort, boolean descending) {
    public PageRequest {
        page = Math.max(1, page);
        size = Math.clamp(size, 1, Integer.MAX_VALUE);
    }

    /** All pages in one, in the same order: for an export. */
    public PageRequest all() {
        return new PageRequest(1, Integer.MAX_VALUE, sort, descending);
    }

    /** How many rows come before this page. */
    public int offset() {
        return (int) Math.min(Integer.MAX_VALUE, (page - 1L) * size);
    }
}
