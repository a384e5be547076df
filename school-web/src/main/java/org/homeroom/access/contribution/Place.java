package org.homeroom.access.contribution;

import java.util.Locale;
import java.util.function.Predicate;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;

/**
 * A place in the navigation. The label for the path {@code /student/list} is the text {@code student.place_list}.
 *
 * @param order    within its group
 * @param icon     its name among the symbols of {@code icons.svg}
 * @param shown    for whom
 * @param shortcut whether it is also in the bottom bar on a phone; null for nobody
 */
public record Place(Group group, int order, String path, String icon, Predicate<CurrentUser> shown, Shortcut shortcut) {
    /** The headings, from the top; places without one come first. Their texts are {@code page.group_people} and so on. */
    public enum Group {
        NONE, PEOPLE, TEACHING, YEARBOOK, SCHOOL;

        /** May be null. */
        public String label() {
            return this == NONE ? null : "page.group_" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** For the bottom bar on a phone. @param order from the left; the bar has room for the first five that someone has */
    public record Shortcut(int order, Predicate<CurrentUser> shown) {
    }

    /** A place for those who have the permission for at least some records. */
    public Place(Group group, int order, String path, String icon, Permission permission) {
        this(group, order, path, icon, user -> user.may(permission), null);
    }

    public Place withShortcut(int at, Predicate<CurrentUser> forWhom) {
        return new Place(group, order, path, icon, shown, new Shortcut(at, forWhom));
    }

    /** What its pages are about: the first word of their path. */
    public String noun() {
        int end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }

    public String label() {
        return noun() + ".place" + path.substring(noun().length() + 1).replace('/', '_');
    }
}
