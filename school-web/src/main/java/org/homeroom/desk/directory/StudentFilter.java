package org.homeroom.desk.directory;

import org.homeroom.web.list.ListState;

/**
 * Which students a list shows.
 *
 * @param query    words of their name or number
 * @param state    {@code withdrawn} or {@code all}; else those who are at the school
 * @param classId  of which class; 0 for students without one, null for all
 * @param yearId   the year whose classes are meant; null before there is one
 */
public record StudentFilter(String query, String state, Long classId, Long yearId) {
    /** The class by which a list is filtered to show students who are in none. */
    public static final long NO_CLASS = 0;

    static StudentFilter of(ListState list, Long yearId) {
        return new StudentFilter(list.getQuery(), list.filter("state"), classId(list.filter("class")), yearId);
    }

    /** A class from an address: a number, {@code none}, or nothing. */
    public static Long classId(String text) {
        if ("none".equals(text)) {
            return NO_CLASS;
        }
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
