package org.homeroom.access.contribution;

import java.util.function.Predicate;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;

/**
 * Something that may be waiting for people, counted on the home page. A room produces it; tasks that depend on more than a
 * permission come from a {@link TaskSource}.
 *
 * @param order    among all tasks
 * @param text     key of its sentence, which takes the count
 * @param icon     its name among the symbols of {@code icons.svg}
 * @param path     the page on which to act
 * @param forWhom  who may act on it
 * @param counting an SQL expression that says how much is waiting, over the current year {@code y}, of which only {@code id} is
 * available, null if there is no year; written in code, never input
 * @param first    whether nothing else matters until it is done, so that home leads straight there
 * @param everyone whether every student is looked at to count it; a large school is then told what was counted within the last minute, unless
 *                 someone has written meanwhile
 */
public record Task(int order, String text, String icon, String path, Predicate<CurrentUser> forWhom, String counting, boolean first,
                   boolean everyone) {
    /** For those who have the permission for all records. */
    public Task(int order, String text, String icon, String path, Permission permission, String counting) {
        this(order, text, icon, path, user -> user.mayAll(permission), counting, false);
    }

    public Task(int order, String text, String icon, String path, Predicate<CurrentUser> forWhom, String counting, boolean first) {
        this(order, text, icon, path, forWhom, counting, first, false);
    }

    /** The same task, whose count looks at every student. */
    public Task ofEveryone() {
        return new Task(order, text, icon, path, forWhom, counting, first, true);
    }
}
