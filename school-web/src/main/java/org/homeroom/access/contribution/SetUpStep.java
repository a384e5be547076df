package org.homeroom.access.contribution;

/**
 * A step that gets a new school ready to work.
 *
 * @param text     key of its name; with {@code _help} its explanation, with {@code _count} what is there, given the count and the
 * year's name
 * @param need     whether a school can work without it
 * @param counting an SQL expression that counts what is there already, over the current year {@code y}; written in code, never
 * input
 * @param goal     the page on which it is done
 */
public record SetUpStep(int order, String text, Need need, String counting, Goal goal) {
    public enum Need {
        FIRST, LATER
    }

    public interface Goal {
        /** @param yearId null if there is no year */
        String path(long count, Long yearId);
    }
}
