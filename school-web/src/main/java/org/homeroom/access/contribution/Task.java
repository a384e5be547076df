package org.homeroom.access.contribution;

import java.util.function.Predicate;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;

/**
 * Something that may wait for people, which the home page counts. A room produces it; what depends on more than a permission comes from a
 * {@link TaskSource}.
 *
 * @param order    among all tasks
 * @param text     its sentence, of the count
 * @param icon     its name among the symbols of {@code icons.svg}
 * @param path     the page on which to act
 * @param forWhom  who may act on it
 * @param counting an SQL expression that says how much waits, over the current year {@code y}, which has an {@code id} alone, null where there
 *                 is no year; written in code, and nobody's input
 * @param first    whether nothing else matters as long as it waits, so that home leads there at once
 */
public record Task(int order, String text, String icon, String path, Predicate<CurrentUser> forWhom, String counting, boolean first) {
    /** For those who have the permission for all records. */
    public Task(int order, String text, String icon, String path, Permission permission, String counting) {
        this(order, text, icon, path, user -> user.mayAll(permission), counting, false);
    }
}
