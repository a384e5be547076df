package org.homeroom.access.contribution;

/**
 * A step that gets a new school ready to work.
 *
 * @param text     key of its name; with {@code _help} its explanation, with {@code _count} what is there, given the count and the
 * year's name
 * @param need     whether a school can work without it
 * @param rows     what is there already, in SQL from {@code FROM} on, over the current year {@code y}; written in code, never input
 * @param goal     the page on which it is done
 */
public record SetUpStep(int order, String text, Need need, String rows, Goal goal) {
    /** An SQL expression that counts what is there. */
    public String counting() {
        return "(SELECT COUNT(*) " + rows + ")";
    }

    /** An SQL expression that is 1 if nothing is there, and does not count the rest. */
    public String missing() {
        return "(NOT EXISTS (SELECT 1 " + rows + "))";
    }


    public enum Need {
        FIRST, LATER
    }

    public interface Goal {
        /** @param yearId null if there is no year */
        String path(long count, Long yearId);
    }
}
